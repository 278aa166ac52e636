import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const everyMs = 100;

/** Watches what this process and all below it hold, in MB, until stopped. */
export function watchMemory(): { stop: () => Promise<number> } {
  const before = heldMb();
  let highest = before;
  let going = true;
  const watching = (async () => {
    while (going) {
      await setTimeout(everyMs);
      highest = Math.max(highest, heldMb());
    }
  })();
  return {
    /** How much more than at the beginning it was at its highest. */
    async stop() {
      going = false;
      await watching;
      return highest - before;
    },
  };
}

/** Shared pages count once, a share with each process (Linux only). */
function heldMb(): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : '';
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === process.pid || isOurs(parents.get(pid)));
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Empty when the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
