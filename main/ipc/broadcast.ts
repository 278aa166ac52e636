import { allowed, windowRoles } from '../../shared/ipc/channels.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import type { Emit } from './context.ts';

/** Sends an event to every window whose role may hear it. */
export function createBroadcast(windows: Pick<WindowManager, 'withRole'>): Emit {
  return (area, name, payload) => {
    const channel = `${area}.${name}`;
    for (const role of windowRoles.filter((role) => allowed[role].includes(channel))) {
      for (const { webContents } of windows.withRole(role)) {
        // A page that crashed asks for everything when it is there again.
        if (!webContents.isCrashed()) webContents.send(channel, payload);
      }
    }
  };
}
