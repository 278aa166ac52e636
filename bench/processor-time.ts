import { readFile } from 'node:fs/promises';
import type { ElectronHarness } from '../e2e/harness/electron.ts';

/** Processor time in ms that each kind of process of the app has used; other programs don't count. */
export async function processorTime({
  app,
}: ElectronHarness): Promise<ReadonlyMap<string, number>> {
  const processes = await app.evaluate(({ app, BrowserWindow }) => {
    const views = new Map(
      BrowserWindow.getAllWindows().map(({ webContents }) => [
        webContents.getOSProcessId(),
        `page: ${new URL(webContents.getURL()).searchParams.get('view')}`,
      ]),
    );
    return app.getAppMetrics().map(({ pid, type }) => [pid, views.get(pid) ?? type] as const);
  });
  const times = new Map<string, number>();
  for (const [pid, kind] of processes) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // After the name in brackets; user and system time are the 12th and 13th, in 1/100 s.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const used = 10 * (Number(fields[11]) + Number(fields[12]));
    times.set(kind, (times.get(kind) ?? 0) + (Number.isNaN(used) ? 0 : used));
  }
  return times;
}
