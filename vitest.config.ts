import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** What a file of tests changes for whatever runs in the same process after it. */
const changesSurroundings = /\bvi\.(mock|doMock|stubGlobal|stubEnv)\b|@vitest-environment/;

const besideMain = '{shared,renderer,scripts}/**/*.test.{ts,tsx}';
const alone = globSync(besideMain, { cwd: root }).filter((file) =>
  changesSurroundings.test(readFileSync(path.join(root, file), 'utf8')),
);

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // Some start processes or packs of threads of their own; a busy machine may take its time.
    testTimeout: 120_000,
    // Of two cores vitest would leave one alone, and take half as long again.
    maxWorkers: 2,
    projects: [
      // To load all modules anew for each file would take most of these files' time.
      {
        extends: true,
        test: { name: 'together', include: [besideMain], exclude: alone, isolate: false },
      },
      // Those of the main process start threads, open stores and put modules in the place of others.
      { extends: true, test: { name: 'alone', include: ['main/**/*.test.{ts,tsx}', ...alone] } },
    ],
  },
});
