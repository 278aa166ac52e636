import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { channels } from '../../shared/ipc/channels.ts';
import type { Outcome } from '../../shared/ipc/outcome.ts';
import { isAppUrl } from '../app-url.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import type { Context } from './context.ts';
import type { Dispatch } from './dispatch.ts';

interface Dependencies {
  readonly dispatch: Dispatch<Context>;
  readonly windows: Pick<WindowManager, 'roleOf'>;
  /** Resolves when there is something to answer with. */
  readonly contextFor: (sender: WebContents) => Promise<Context>;
}

/** Answers the windows' calls: only main frames of our own windows, showing our own pages. */
export function serve({ dispatch, windows, contextFor }: Dependencies): void {
  for (const channel of callChannels()) {
    ipcMain.handle(
      channel,
      async ({ sender, senderFrame }, input: unknown): Promise<Outcome<unknown>> => {
        const role = isOurs(senderFrame) ? windows.roleOf(sender) : undefined;
        if (!role) {
          const error = AppError.toFailure(new AppError('ipc.forbidden', { channel }));
          return { ok: false, error };
        }
        return dispatch(role, channel, input, await contextFor(sender));
      },
    );
  }
}

/** @param frame null when it is gone or has gone elsewhere since it called */
function isOurs(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

function callChannels(): string[] {
  return Object.entries(channels).flatMap(([area, names]) =>
    Object.entries(names).flatMap(([name, type]) => (type === 'call' ? [`${area}.${name}`] : [])),
  );
}
