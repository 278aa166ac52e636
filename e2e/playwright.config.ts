import { defineConfig } from '@playwright/test';
import type { HarnessOptions } from './fixtures.ts';

/** Specs in `specs/` run in both harnesses; those in `specs/NAME/` in that one only. */
const shared = 'specs/*.spec.ts';

export default defineConfig<object, HarnessOptions>({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results/e2e',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // One app for each worker and two cores: more workers only wait for one another.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    {
      name: 'electron',
      testMatch: [shared, 'specs/electron/*.spec.ts'],
      use: { harnessName: 'electron' },
    },
    {
      name: 'chromium',
      testMatch: [shared, 'specs/chromium/*.spec.ts'],
      use: { harnessName: 'chromium' },
    },
  ],
});
