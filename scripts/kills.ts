/**
 * Kills programs in the midst of what they write, many times: `npm run kills -- CHILDREN APPS`. Every
 * test looks for what had been said to be saved, and ends with the numbers.
 */
import { runTool } from './steps.ts';

const [children = 201, apps = 20] = process.argv.slice(2).map(Number);
const each = Math.ceil(children / 3);

const outcomes = [
  await runTool('vitest', ['run', '--no-file-parallelism', '-t', 'killed', ...childTests()], {
    HONGSHAN_KILLS: String(each),
  }),
  apps > 0
    ? await runTool(
        'playwright',
        [
          ...['test', '--config', 'e2e/playwright.config.ts', '--project', 'electron'],
          'e2e/specs/electron/typing-killed.spec.ts',
        ],
        { HONGSHAN_APP_KILLS: String(apps) },
      )
    : 0,
];
console.log(`\n${3 * each} programs and ${apps} apps were killed.`);
process.exitCode = outcomes.every((code) => code === 0) ? 0 : 1;

function childTests(): string[] {
  return [
    'main/import/killed-import.test.ts',
    'main/store/merging/killed-merge.test.ts',
    'main/store/file/restore-killed.test.ts',
  ];
}
