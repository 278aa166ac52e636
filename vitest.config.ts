import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** What a file of tests changes for whatever runs in the same process after it. */
const changesSurroundings =
  /\bvi\.(mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers)\b|@vitest-environment|@own-process/;

const all = '{main,renderer,scripts,shared}/**/*.test.{ts,tsx}';
/** Stores are shared with other programs and threads there, and some are killed. */
const ofStores = /^main[\\/](store|ipc)[\\/]/;
const alone = globSync(all, { cwd: root }).filter(
  (file) =>
    ofStores.test(file) || changesSurroundings.test(readFileSync(path.join(root, file), 'utf8')),
);

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // Some start processes or packs of threads of their own; a busy machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of two cores vitest would leave one alone, and take half as long again.
    maxWorkers: 2,
    projects: [
      // What a file uses it makes: to load all modules anew for each file would take a fifth of the run.
      {
        extends: true,
        test: { name: 'together', include: [all], exclude: alone, isolate: false },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone },
      },
    ],
  },
});
