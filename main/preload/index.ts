import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../shared/ipc/channels.ts';

/**
 * `window.api`: a function for each channel of the contract, by name only. What a window may
 * really call, and with what, is decided in the main process.
 */
const api = Object.fromEntries(
  Object.entries(channels).map(([area, names]) => [
    area,
    Object.fromEntries(
      Object.entries(names).map(([name, type]) => [
        name,
        type === 'call' ? call(`${area}.${name}`) : subscribe(`${area}.${name}`),
      ]),
    ),
  ]),
);

function call(channel: string) {
  return (input: unknown) => ipcRenderer.invoke(channel, input);
}

/** The listener gets the payload alone: Electron's event object would hand it the sender. */
function subscribe(channel: string) {
  return (listener: (payload: unknown) => void) => {
    const hear = (_: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, hear);
    return () => {
      ipcRenderer.off(channel, hear);
    };
  };
}

contextBridge.exposeInMainWorld('api', api);
