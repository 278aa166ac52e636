import { spawn } from 'node:child_process';
import { app } from 'electron';

/** Opens a store in a window of its own: another process of this app, which the person may leave open. */
export function openInAnotherWindow(store: string): void {
  // An AppImage is mounted only while the process that was started from it runs.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  // How this one was started goes for the other: without its sandbox a system may not let it start.
  const switches = process.argv.filter((arg) => arg === '--no-sandbox');
  const code = app.isPackaged ? [] : [app.getAppPath()];
  spawn(program, [...switches, ...code, `--store=${store}`], {
    detached: true,
    stdio: 'ignore',
  }).unref();
}
