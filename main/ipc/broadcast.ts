import { allowed, windowRoles } from '../../shared/ipc/channels.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import type { Emit } from './context.ts';

/** Sends an event to every window whose role may hear it. */
export function createBroadcast(windows: Pick<WindowManager, 'withRole'>): Emit {
  return (area, name, payload) => {
    const channel = `${area}.${name}`;
    for (const role of windowRoles.filter((role) => allowed[role].includes(channel))) {
      for (const window of windows.withRole(role)) window.webContents.send(channel, payload);
    }
  };
}
