import { expect, test, vi } from 'vitest';
import { AppError } from '../shared/errors.ts';
import type { Contract } from '../shared/ipc/contract.ts';
import type { Bridge } from '../shared/ipc/define.ts';
import { createClient } from './ipc-client.ts';

const settings = { interfaceLocale: 'zh-CN', slideLocale: 'en', slideLook: 'night' };

function bridge(area: string, members: Record<string, unknown>) {
  return createClient({ [area]: members } as unknown as Bridge<Contract>);
}

test('a call answers with its value', async () => {
  const set = vi.fn(async () => ({ ok: true, value: settings }));
  expect(await bridge('settings', { set }).settings.set({ slideLook: 'night' })).toBe(settings);
  expect(set).toHaveBeenCalledWith({ slideLook: 'night' });
});

test('a failure is thrown with its code and values', async () => {
  const get = async () => ({
    ok: false,
    error: { code: 'deck.unknown', params: { deck: 'x', known: 'y' } },
  });
  const failure = await bridge('settings', { get })
    .settings.get()
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'deck.unknown', params: { deck: 'x', known: 'y' } });
});

test('an event is subscribed to as on the bridge', () => {
  const unsubscribe = () => undefined;
  const changed = vi.fn(() => unsubscribe);
  const listener = () => undefined;
  expect(bridge('settings', { changed }).settings.changed(listener)).toBe(unsubscribe);
  expect(changed).toHaveBeenCalledWith(listener);
});

test('what the window may not use is a failure, not a crash', async () => {
  const failure = await bridge('print', {})
    .exports.cancel()
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'ipc.forbidden', params: { channel: 'exports.cancel' } });
});
