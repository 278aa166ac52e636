import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{shared,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Some start processes or packs of threads of their own; a busy machine may take its time.
    testTimeout: 120_000,
    // Of two cores vitest would leave one alone, and take half as long again.
    maxWorkers: 2,
  },
});
