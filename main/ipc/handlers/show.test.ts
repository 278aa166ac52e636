import { expect, test } from 'vitest';
import { allowed, channels, type WindowRole } from '../../../shared/ipc/channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { noDetails } from '../../../shared/model/meeting-details.ts';
import { createTestShow, presenter } from '../../show/testing/show.ts';
import { meetingRecord } from '../../store/testing/meeting.ts';
import type { Context } from '../context.ts';
import { createDispatch } from '../dispatch.ts';
import { handlers } from './index.ts';

/** The calls of windows over the real handlers, store and show. */
function createCalls() {
  const parts = createTestShow();
  const { controller, store, events } = parts;
  const logged: unknown[] = [];
  const written: unknown[] = [];
  const saveTo = { file: null as string | null, asked: [] as unknown[] };
  const log = { info: () => {}, error: (...error: unknown[]) => void logged.push(error) };
  const dispatch = createDispatch<Context>({ contract, handlers, log });
  const context = {
    store,
    show: controller,
    emit: (area: string, name: string, payload: unknown) =>
      events.push([`${area}.${name}`, payload]),
    log,
    print: null,
    exporter: {
      assertFree: () => {},
      exportMeeting: async (request: unknown, choose: () => Promise<string | null>) => {
        const file = await choose();
        written.push(['pdf', request, file]);
        return file;
      },
      exportMeetingTable: async (...what: unknown[]) => void written.push(['csv', ...what]),
    },
    window: {
      setFullScreen: () => {},
      setInDialog: () => {},
      reveal: () => {},
      chooseExportFile: async (...asked: unknown[]) => {
        saveTo.asked.push(asked);
        return saveTo.file;
      },
    },
  } as unknown as Context;
  const call = (role: WindowRole, channel: string, input?: unknown) =>
    dispatch(role, channel, input, context);
  return { ...parts, call, logged, saveTo, written };
}

const forbidden = (channel: string) => ({
  ok: false,
  error: { code: 'ipc.forbidden', params: { channel } },
});
const start = { deck: 'tiny', slide: 0, rehearsal: false };

test('F5, a step and the end, as the windows call them', async () => {
  const { call, controller } = createCalls();
  expect(await call('editor', 'show.get')).toEqual({ ok: true, value: null });
  expect(await call('editor', 'show.start', start)).toEqual({ ok: true, value: undefined });
  await call('audience', 'show.act', { type: 'next' });
  expect(await call('audience', 'show.get')).toMatchObject({ ok: true, value: { slide: 1 } });
  expect(await call('audience', 'show.briefing')).toMatchObject({
    value: { deck: { key: 'tiny' } },
  });
  await call('editor', 'show.end', { keepInk: false });
  expect(controller.show()).toBeNull();
  expect(await call('audience', 'show.briefing')).toMatchObject({ error: { code: 'show.none' } });
  expect(await call('editor', 'show.start', { ...start, deck: 'other' })).toMatchObject({
    error: { code: 'deck.unknown' },
  });
});

test.each([
  ['settings.set', { slideLook: 'night' }],
  ['briefing.get', { deck: 'tiny' }],
  ['exports.start', {}],
  ['show.start', start],
  ['show.plan', { deck: 'tiny' }],
  ['show.setPlan', { deck: 'tiny', plan: { total: 1, sections: {} } }],
  ['meetings.list', undefined],
  ['meetings.change', {}],
  ['meetings.remove', { id: 1 }],
  ['meetings.export', { id: 1, format: 'csv', locale: 'en' }],
])('the audience’s window may not call %s', async (channel, input) => {
  const { call, controller } = createCalls();
  controller.start({ ...start, deck: controller.show()?.deck ?? (start.deck as never) });
  expect(await call('audience', channel, input)).toEqual(forbidden(channel));
  expect(controller.show()).not.toBeNull();
});

test('the audience’s window may end the show: on the only display it is asked there', async () => {
  const { call, controller, store } = createCalls();
  await call('editor', 'show.start', start);
  await call('audience', 'show.drawInk', {
    type: 'draw',
    stroke: { id: 'a', tool: 'pen', points: [[1, 2]] },
  });
  await call('audience', 'show.end', { keepInk: true });
  expect(controller.show()).toBeNull();
  expect(Object.keys(store.meetings.list()[0]?.ink ?? {})).toEqual(['cover']);
});

test('an export window has no part in shows and meetings', async () => {
  const { call } = createCalls();
  for (const area of ['show', 'meetings'] as const)
    for (const name of Object.keys(channels[area]))
      expect(await call('export', `${area}.${name}`)).toEqual(forbidden(`${area}.${name}`));
});

test('what a role is allowed is in the contract', () => {
  const known = Object.entries(channels).flatMap(([area, names]) =>
    Object.keys(names).map((name) => `${area}.${name}`),
  );
  for (const names of Object.values(allowed))
    expect(known).toEqual(expect.arrayContaining([...names]));
});

test.each([
  ['show.act', { type: 'explode' }],
  ['show.act', { type: 'zoom', scale: 99 }],
  ['show.act', { type: 'go', slide: -1 }],
  ['show.point', [0, 99_999]],
  ['show.drawInk', { type: 'draw', stroke: { id: 'a', tool: 'laser', points: [[0, 0]] } }],
  ['show.noteQuestion', { asked: 'x'.repeat(201), answer: null }],
])('%s refuses %o', async (channel, input) => {
  const { call } = createCalls();
  expect(await call('audience', channel, input)).toMatchObject({ error: { code: 'ipc.invalid' } });
});

test('a plan crosses and stays', async () => {
  const { call } = createCalls();
  const plan = { total: 30, sections: { opening: 5 } };
  await call('editor', 'show.setPlan', { deck: 'tiny', plan });
  expect(await call('editor', 'show.plan', { deck: 'tiny' })).toEqual({ ok: true, value: plan });
});

test('what people say of a meeting is written, signed and told to windows', async () => {
  const { call, saveTo, store } = createCalls();
  const meeting = store.meetings.add(meetingRecord());
  const edit = { entity: 'detail', field: 'name', before: '', after: ' 一季度\t调度会 ' };
  const cleaned = { ...edit, after: '一季度 调度会' };
  const request = { meeting, edit, actor: '王芳' };
  expect(await call('editor', 'meetings.change', request)).toEqual({ ok: true, value: cleaned });
  const written = { by: '王芳', device: presenter.device };
  expect(await call('editor', 'meetings.list')).toMatchObject({
    value: [{ details: { name: '一季度 调度会', written } }],
  });
  expect(await call('editor', 'meetings.change', request)).toMatchObject({
    error: { code: 'store.stale' },
  });
  await call('editor', 'meetings.export', { id: meeting, format: 'csv', locale: 'zh-CN' });
  expect(saveTo.asked).toEqual([['一季度 调度会 会议记录 2024-01-23.csv', 'csv']]);
});

test('meetings are listed, exported where the person says, and removed', async () => {
  const { call, saveTo, store, written } = createCalls();
  const id = store.meetings.add(meetingRecord());
  const { person: heldBy, device } = presenter;
  const said = { details: noDetails, decisions: [] };
  const meeting = { ...meetingRecord(), id, heldBy, device, ...said };
  expect(await call('editor', 'meetings.list')).toEqual({ ok: true, value: [meeting] });

  const request = { id, format: 'csv', locale: 'zh-CN' };
  expect(await call('editor', 'meetings.export', request)).toEqual({ ok: true, value: null });
  expect(saveTo.asked).toEqual([['小简报 会议记录 2024-01-23.csv', 'csv']]);
  saveTo.file = '/somewhere/record';
  expect(await call('editor', 'meetings.export', request)).toEqual({
    ok: true,
    value: '/somewhere/record',
  });
  await call('editor', 'meetings.export', { ...request, format: 'pdf' });
  expect(written).toMatchObject([
    ['csv', { meeting, locale: 'zh-CN' }, '/somewhere/record'],
    ['pdf', { meeting, locale: 'zh-CN', look: 'south-lake' }, '/somewhere/record'],
  ]);

  await call('editor', 'meetings.remove', { id });
  for (const channel of ['meetings.remove', 'meetings.export'])
    expect(
      await call('editor', channel, channel.endsWith('remove') ? { id } : request),
    ).toMatchObject({
      error: { code: 'meeting.unknown' },
    });
});
