import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { call, event } from '../../shared/ipc/define.ts';
import { createDispatch } from './dispatch.ts';

// Names that the roles' allow-lists know, with schemas of the test's own.
const contract = {
  briefing: {
    get: call(z.strictObject({ deck: z.string() }), z.number()),
    changed: event(z.strictObject({})),
  },
  settings: { get: call(z.void(), z.string()) },
  print: { ready: call(z.void(), z.void()) },
};

function setUp(get: (input: { deck: string }, context: string) => unknown) {
  const log = { info: vi.fn(), error: vi.fn() };
  const ready = vi.fn();
  const handlers = { briefing: { get }, settings: { get: () => 'ok' }, print: { ready } };
  return { dispatch: createDispatch<string>({ contract, handlers, log }), log, ready };
}

test('a call runs with its parsed input and its context', async () => {
  const { dispatch } = setUp(({ deck }, context) => deck.length + context.length);
  const outcome = await dispatch('editor', 'briefing.get', { deck: 'abc' }, 'de');
  expect(outcome).toEqual({ ok: true, value: 5 });
});

test.each([
  ['another role’s', 'print.ready'],
  ['an event', 'briefing.changed'],
  ['unknown', 'briefing.destroy'],
  ['an object’s own', 'constructor.name'],
  ['empty', ''],
])('a channel that is %s is refused', async (_, channel) => {
  const { dispatch, log, ready } = setUp(() => 1);
  const outcome = await dispatch('editor', channel, undefined, '');
  expect(outcome).toEqual({ ok: false, error: { code: 'ipc.forbidden', params: { channel } } });
  expect(ready).not.toHaveBeenCalled();
  expect(log.error).toHaveBeenCalledOnce();
});

test.each([undefined, null, 'text', {}, { deck: 1 }, { deck: 'a', more: 1 }])(
  'the input %o is refused before the handler runs',
  async (input) => {
    const get = vi.fn();
    const { dispatch } = setUp(get);
    expect(await dispatch('editor', 'briefing.get', input, '')).toEqual({
      ok: false,
      error: { code: 'ipc.invalid', params: { channel: 'briefing.get' } },
    });
    expect(get).not.toHaveBeenCalled();
  },
);

test('an output that breaks the contract is our fault, and its details stay here', async () => {
  const { dispatch, log } = setUp(() => 'secret');
  const outcome = await dispatch('editor', 'briefing.get', { deck: 'a' }, '');
  expect(outcome).toEqual({ ok: false, error: { code: 'internal', params: {} } });
  expect(log.error).toHaveBeenCalledOnce();
});

test('a handler’s AppError crosses with its values, and is no matter for the log', async () => {
  const { dispatch, log } = setUp(() => {
    throw new AppError('deck.unknown', { deck: 'a', known: 'b' });
  });
  expect(await dispatch('editor', 'briefing.get', { deck: 'a' }, '')).toEqual({
    ok: false,
    error: { code: 'deck.unknown', params: { deck: 'a', known: 'b' } },
  });
  expect(log.error).not.toHaveBeenCalled();
});

test('any other error crosses as internal, and is logged whole', async () => {
  const cause = new Error('/home/somebody/secret');
  const { dispatch, log } = setUp(() => Promise.reject(cause));
  const outcome = await dispatch('editor', 'briefing.get', { deck: 'a' }, '');
  expect(outcome).toEqual({ ok: false, error: { code: 'internal', params: {} } });
  expect(log.error).toHaveBeenCalledWith(expect.stringContaining('briefing.get'), cause);
});
