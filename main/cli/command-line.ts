import { bundleExtension } from '../../shared/product.ts';

/** Switches that go before their value; all others of Electron's and Chromium's are one word. */
const withValue = new Set(['-r', '--require']);

/** Switches of Electron and Chromium that may stand anywhere, as they are none of a verb's. */
const runtimeSwitch = new RegExp(
  `^--(?:${[
    '(?:no-sandbox|in-process-gpu|lang|test-type|trace-[a-z-]+|user-data-dir|v|vmodule)',
    '(?:disable|enable|force|ignore|inspect|js|log|ozone|password|remote|use)(?:-[a-z-]+)?',
  ].join('|')})(?:=|$)`,
);

/**
 * What the person asked for: the verb and its arguments, or nothing when they started the app.
 *
 * Electron leaves its own switches and, unless packed, the app's path in front of that.
 */
export function readCommandLine(
  argv: readonly string[],
  { packaged }: { readonly packaged: boolean },
): string[] {
  const args = argv.slice(1);
  const first = firstWord(args);
  return args.slice(packaged ? first : first + 1).filter((arg) => !runtimeSwitch.test(arg));
}

/** The place of the first argument that is no switch, or asks for help. */
function firstWord(args: readonly string[]): number {
  let at = 0;
  while (at < args.length && isSwitch(args[at] ?? '')) at += withValue.has(args[at] ?? '') ? 2 : 1;
  return at;
}

function isSwitch(arg: string): boolean {
  const isOurs =
    arg === '--help' || arg === '-h' || arg === '--store' || arg.startsWith('--store=');
  return arg.startsWith('-') && !isOurs;
}

/** The store that the app is to open in its window, where that is all that was asked for. */
export function storeForWindow(args: readonly string[]): string | null {
  const [first = '', second, ...more] = args;
  // As the system opens a bundle that was double-clicked.
  if (!first.startsWith('-') && first.endsWith(bundleExtension))
    return second === undefined ? first : null;
  if (first === '--store') return second !== undefined && more.length === 0 ? second : null;
  const [, named = ''] = /^--store=(.+)$/.exec(first) ?? [];
  return named !== '' && second === undefined ? named : null;
}
