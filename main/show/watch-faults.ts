import { app, type WebContents } from 'electron';
import { startHeartbeat } from './heartbeat.ts';
import { processorUsage } from './processor-usage.ts';

interface Watching {
  /** Whether a page that hangs is to be ended now. */
  readonly isOnDuty: () => boolean;
  /** The page has crashed, or hung and was ended. */
  readonly onFault: () => void;
  /** It hangs, and is being ended: told at once, for whoever need not wait for that. */
  readonly onHang?: () => void;
}

/** Tells when a window's page has crashed or hangs. A hanging page is ended first. */
export function watchFaults(contents: WebContents, { isOnDuty, onFault, onHang }: Watching): void {
  let stop = () => {};

  function watch(): void {
    stop();
    stop = startHeartbeat({
      ping: () => contents.executeJavaScript('0'),
      usage: () => processorUsage(contents.getOSProcessId()),
      onSilent() {
        if (contents.isDestroyed()) return;
        // A page halted in the developer tools, or outside a show, has its time.
        if (isOnDuty() && !contents.isDevToolsOpened()) {
          end(contents);
          onHang?.();
        } else watch();
      },
    });
  }

  contents.on('did-finish-load', watch);
  // Until a page is there it can't answer.
  contents.on('did-start-loading', () => stop());
  contents.on('destroyed', () => stop());
  contents.on('render-process-gone', (_, { reason }) => {
    stop();
    if (reason !== 'clean-exit') onFault();
  });
}

/** Chromium's own way of ending a hanging page first writes down how it hangs, which takes seconds. */
function end(contents: WebContents): void {
  try {
    process.kill(contents.getOSProcessId(), 'SIGKILL');
  } catch {
    contents.forcefullyCrashRenderer();
  }
}

/** The process that draws for all windows died. Chromium starts another; the windows draw anew. */
export function watchGraphics(onLost: () => void): void {
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type === 'GPU' && reason !== 'clean-exit') onLost();
  });
}
