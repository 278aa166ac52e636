/**
 * Everything that can be said about the sources without running the app: `npm run check`.
 *
 * Runs all checks even when one fails, so that one run tells everything there is to mend.
 */
import { runScript, runTool } from './steps.ts';

const CHECKS: Record<string, () => Promise<number>> = {
  // All of it: with TypeScript 7 a build after one that failed passes over files that did not change.
  types: () => runTool('tsc', ['-b', '--force']),
  lint: () => runTool('biome', ['lint', '--error-on-warnings']),
  architecture: () => runScript('architecture'),
  'dead code': () => runTool('knip', ['--no-progress']),
  format: () => runTool('biome', ['check', '--linter-enabled=false']),
};

const failed: string[] = [];
for (const [name, check] of Object.entries(CHECKS)) {
  console.log(`-- ${name}`);
  if ((await check()) !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nnpm run check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
