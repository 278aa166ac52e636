import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

interface Declaration {
  value: string;
}

/**
 * Every runtime reads WOFF2; the WOFF files that packages name beside it would be 9 MB of the app.
 * And fonts are files of the app, there in no time: to look for others meanwhile that draw each
 * character, and to lay out all text in them, would take far longer.
 */
const ownFonts = {
  postcssPlugin: 'own-fonts',
  Declaration: {
    'font-display'(declaration: Declaration) {
      declaration.value = 'block';
    },
    src(declaration: Declaration) {
      declaration.value = declaration.value.replace(
        /,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g,
        '',
      );
    },
  },
};

/**
 * Targets are those of the oldest Electron the app is tried on (33: Node 20, Chromium 130),
 * so that one bundle runs on the shipped version and on the fallback alike.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      rolldownOptions: {
        // Threads are programs of their own: for what takes as long as a store or a file is large.
        input: {
          index: 'main/index.ts',
          'store-worker': 'main/store/file/store-worker.ts',
          'data-worker': 'main/export/tables/data-worker.ts',
          'proof-worker': 'main/export/pdf/proof/worker.ts',
          'presentation-worker': 'main/export/pptx/presentation-worker.ts',
          'table-worker': 'main/import/tables/table-worker.ts',
          'fit-worker': 'main/fit/fit-worker.ts',
          'package-worker': 'main/import/package/package-worker.ts',
          'report-worker': 'main/import/report/report-worker.ts',
          'verify-worker': 'main/verifying/verify-worker.ts',
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      minify: true,
      // A sandboxed preload can require nothing but electron: whatever it uses must be inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'main/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    css: { postcss: { plugins: [ownFonts] } },
    build: {
      target: 'chrome130',
      minify: true,
      // The content security policy allows no data: script or font; files keep it simple.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
