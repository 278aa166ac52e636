import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** What a file of tests changes for whatever runs in the same process after it. */
const changesSurroundings = /\bvi\.(mock|doMock|stubGlobal|stubEnv)\b|@vitest-environment/;

const ofRules = 'shared/**/*.test.ts';
const alone = globSync(ofRules, { cwd: root }).filter((file) =>
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
      // Rules that hold no state: to load all of them anew for each file would take most of their time.
      {
        extends: true,
        test: { name: 'rules', include: [ofRules], exclude: alone, isolate: false },
      },
      // Windows and the main process have state, and start threads.
      {
        extends: true,
        test: { name: 'parts', include: ['{main,renderer,scripts}/**/*.test.{ts,tsx}', ...alone] },
      },
    ],
  },
});
