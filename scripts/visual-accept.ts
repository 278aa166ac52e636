/**
 * Accepts how the slides look now: `npm run visual:accept` takes the pictures anew that
 * e2e/specs/chromium/every-slide.spec.ts compares with. Look at what changed before you commit it.
 */
import { runTool } from './steps.ts';
import { ensureSystemPackages } from './system-packages.ts';

try {
  await ensureSystemPackages('test');
  process.exitCode = await runTool('playwright', [
    'test',
    '--config=e2e/playwright.config.ts',
    '--project=chromium',
    '--update-snapshots=changed',
    'every-slide.spec.ts',
    'visual.spec.ts',
  ]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
