import vm from 'node:vm';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig, type Rolldown } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';
import { allowed } from '../../shared/ipc/channels.ts';

let code: string;

beforeAll(async () => {
  // Built as the app is, but kept here.
  const { config } = await resolveConfig({}, 'build');
  const here = { configFile: false, logLevel: 'error', build: { write: false } } as const;
  const built = await build(mergeConfig(config?.preload ?? {}, here));
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  expect(output.map(({ fileName }) => fileName)).toEqual(['index.cjs']);
  code = output[0].code;
}, 60_000);

test('the preload is small: every window waits for it', () => {
  expect(code.length).toBeLessThan(5000);
});

test('the preload is CommonJS, and needs nothing but electron', () => {
  const needed: string[] = [];
  const exposed = run((name) => needed.push(name));
  expect(needed).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual(['api']);
});

test('the window gets a function for every channel, and nothing of Electron’s', () => {
  const { api } = run(() => {}) as {
    api: Record<string, Record<string, (input: unknown) => unknown>>;
  };
  for (const channel of Object.values(allowed).flat()) {
    const [area = '', name = ''] = channel.split('.');
    expect(api[area]?.[name], channel).toBeTypeOf('function');
  }
  expect(api['briefing']?.['get']?.({ deck: 'x' })).toEqual(['briefing.get', { deck: 'x' }]);
});

test('a listener hears payloads without their event, until it stops', () => {
  const listeners = new Map<string, (event: unknown, payload: unknown) => void>();
  const { api } = run(() => {}, listeners) as {
    api: { settings: { changed: (listener: unknown) => () => void } };
  };
  const listener = vi.fn();
  const stop = api.settings.changed(listener);
  listeners.get('settings.changed')?.({ sender: 'secret' }, 1);
  expect(listener.mock.calls).toEqual([[1]]);
  stop();
  expect(listeners.size).toBe(0);
});

/** Runs the bundle with a stand-in for Electron; returns what it puts into the window's world. */
function run(
  onRequire: (name: string) => void,
  listeners = new Map<string, unknown>(),
): Record<string, unknown> {
  const exposed: Record<string, unknown> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => {
        exposed[name] = value;
      },
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => args,
      on: (channel: string, listener: unknown) => listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
  };
  const require = (name: string) => {
    onRequire(name);
    return electron;
  };
  vm.runInNewContext(code, { require, module: {}, exports: {} });
  return exposed;
}
