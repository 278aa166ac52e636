/**
 * Kills programs in the midst of what they write, many times: `npm run kills -- CHILDREN APPS`. Every
 * test looks for what had been said to be saved, and ends with the numbers. In one app the audience's
 * window breaks as often as apps are killed, and five exports for each of them are broken or cancelled.
 */
import { runTool } from './steps.ts';

const [children = 200, apps = 20] = process.argv.slice(2).map(Number);
const tests = [
  'main/import/killed-import.test.ts',
  'main/store/editing/typing-killed.test.ts',
  'main/store/merging/killed-merge.test.ts',
  'main/store/file/restore-killed.test.ts',
];
const each = Math.ceil(children / tests.length);

const killedChildren = await runTool(
  'vitest',
  ['run', '--no-file-parallelism', '-t', 'kill', ...tests],
  { HONGSHAN_KILLS: String(each) },
);
const killedApps =
  apps > 0
    ? await runTool(
        'playwright',
        [
          ...['test', '--config', 'e2e/playwright.config.ts', '--project=electron'],
          ...['typing-killed', 'show-crashes', 'export-faults'].map(
            (spec) => `e2e/specs/electron/${spec}.spec.ts`,
          ),
          ...['--grep', 'killed while|many'],
        ],
        {
          HONGSHAN_APP_KILLS: String(apps),
          HONGSHAN_APP_FAULTS: String(apps),
          HONGSHAN_APP_EXPORTS: String(5 * apps),
        },
      )
    : 0;
console.log(`
${tests.length * each} programs were killed: ${outcome(killedChildren)}
${apps} apps were killed: ${outcome(killedApps)}`);
process.exitCode = killedChildren === 0 && killedApps === 0 ? 0 : 1;

function outcome(code: number): string {
  return code === 0 ? 'nothing was lost' : 'FAILED, see above';
}
