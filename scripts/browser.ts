import { existsSync } from 'node:fs';

/**
 * Debian's Chromium without a desktop's windows (ADR 50): the one with windows makes an address bar, its
 * suggestions and tabs for each, although nobody sees them.
 */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** The browser for scripts and tests: the one named in `CHROMIUM_PATH`, or Debian's. */
export function browserPath(): string {
  return (
    process.env['CHROMIUM_PATH'] ??
    (existsSync(headlessShell) ? headlessShell : '/usr/bin/chromium')
  );
}
