import { defineConfig } from '@playwright/test';
import type { HarnessOptions } from './fixtures.ts';

/**
 * Specs in `specs/` run in both harnesses; those in `specs/NAME/` in that one only. A way that people
 * go through the app is gone in both. A test that says `@chromium` runs there only: what it is about
 * is drawn, typed or decided in the window, or shown for Electron by a test beside it.
 */
const shared = 'specs/*.spec.ts';

export default defineConfig<object, HarnessOptions>({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results/e2e',
  // A picture that is missing fails its test; `npm run visual:accept` writes it.
  updateSnapshots: 'none',
  // One app for each worker and two cores: more workers only wait for one another.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Bounds for what never comes; how long things take is measured in `bench/`.
  timeout: 300_000,
  expect: {
    timeout: 60_000,
    toHaveScreenshot: {
      pathTemplate: '{testDir}/visual/baseline/{arg}{ext}',
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      // Measured: Chromium 150 and 156 differ by 27 pixels at most on any slide, while a digit
      // changed in a chart makes 100, a label moved by one unit 170, a colour a tenth paler 2400.
      threshold: 0.03,
      maxDiffPixels: 36,
    },
  },
  reporter: 'list',
  projects: [
    {
      name: 'electron',
      testMatch: [shared, 'specs/electron/*.spec.ts'],
      grepInvert: /@chromium/,
      use: { harnessName: 'electron' },
    },
    {
      name: 'chromium',
      testMatch: [shared, 'specs/chromium/*.spec.ts'],
      use: { harnessName: 'chromium' },
    },
  ],
});
