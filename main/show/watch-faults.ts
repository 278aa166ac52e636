import { app, type WebContents } from 'electron';

/** How long a page may hang before it counts as one that does not come back. */
const patienceMs = 1500;

/** Tells once when a window's page has crashed or hangs. A hanging page is ended first. */
export function watchFaults(contents: WebContents, onFault: () => void): void {
  let patience: ReturnType<typeof setTimeout> | undefined;
  contents.on('render-process-gone', (_, { reason }) => {
    clearTimeout(patience);
    if (reason !== 'clean-exit') onFault();
  });
  contents.on('unresponsive', () => {
    patience = setTimeout(() => {
      if (!contents.isDestroyed()) contents.forcefullyCrashRenderer();
    }, patienceMs);
  });
  contents.on('responsive', () => clearTimeout(patience));
  contents.on('destroyed', () => clearTimeout(patience));
}

/** The process that draws for all windows died. Chromium starts another; the windows draw anew. */
export function watchGraphics(onLost: () => void): void {
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type === 'GPU' && reason !== 'clean-exit') onLost();
  });
}
