import { expect, test } from 'vitest';
import { contract } from '../../../shared/ipc/contract.ts';
import { createRecentExport } from '../../export/recent-export.ts';
import type { Context } from '../context.ts';
import { createDispatch } from '../dispatch.ts';
import { handlers } from './index.ts';

const request = {
  ...{ deck: 'annual-2023', locale: 'both', look: 'south-lake', slides: [1, 2] },
  ...{ pictures: 'small', appendix: true, notes: true, hidden: false },
};
const proof = {
  ...{ ok: true, checkedAt: '2024-01-23T00:00:00Z', snapshot: 'a1b2c3d4e5f6' },
  ...{ pages: 4, figures: 20, fonts: 2, failures: [] },
};

/** The calls of a window over the real handlers, beside an exporter that only notes what is asked. */
function createCalls(saveTo: string | null) {
  const recent = createRecentExport();
  const asked: unknown[] = [];
  const told: unknown[] = [];
  const log = { info: () => {}, error: () => {} };
  const context = {
    ...{ recent, log, print: null, store: { differences: { keep: async () => {} } } },
    emit: (area: string, name: string, payload: unknown) => told.push([area, name, payload]),
    presentations: {
      async export(
        of: unknown,
        choose: (deck: { title: object }) => Promise<string | null>,
        onProgress: (progress: object) => void,
      ) {
        asked.push(of);
        const file = await choose({ title: { zh: '洪山/2023', en: 'Hongshan' } });
        if (file === null) return null;
        recent.presentationTarget = file;
        onProgress({ phase: 'composing', done: 0.5 });
        return { files: [file, `${file}.en`], slides: 4, bytes: 9, proof };
      },
      cancel: () => void asked.push('cancel'),
    },
    exporter: { cancel: () => {} },
    paper: { cancel: () => {} },
    images: { cancel: () => {} },
    window: {
      async chooseExportFile(...names: unknown[]) {
        asked.push(names);
        return saveTo;
      },
    },
  } as unknown as Context;
  const dispatch = createDispatch<Context>({ contract, handlers, log });
  const call = (channel: string, input?: unknown) => dispatch('editor', channel, input, context);
  return { call, asked, told };
}

test('a presentation is asked for with all that was chosen, and its progress told', async () => {
  const { call, asked, told } = createCalls('/a.pptx');
  expect(await call('exports.presentation', request)).toMatchObject({
    ...{ ok: true, value: { files: ['/a.pptx', '/a.pptx.en'], slides: 4, proof: { ok: true } } },
  });
  expect(asked).toEqual([request, ['洪山 2023.pptx', 'pptx']]);
  expect(told).toEqual([['exports', 'progress', { phase: 'composing', done: 0.5 }]]);
});

test('once more goes to the same file, and asks only where there was none', async () => {
  const { call, asked } = createCalls('/a.pptx');
  await call('exports.retryPresentation', request);
  await call('exports.retryPresentation', request);
  expect(asked.filter(Array.isArray)).toHaveLength(1);
});

test('nothing comes of it where no file is chosen, and it can be given up', async () => {
  const { call, asked } = createCalls(null);
  expect(await call('exports.presentation', request)).toEqual({ ok: true, value: null });
  await call('exports.cancel');
  expect(asked.at(-1)).toBe('cancel');
});

test.each([
  ['another format', { ...request, format: 'pptx' }],
  ['slides that are no numbers', { ...request, slides: [0] }],
  ['no slides', { ...request, slides: [] }],
  ['another language', { ...request, locale: 'fr' }],
])('%s is refused', async (_, payload) => {
  const { call, asked } = createCalls('/a.pptx');
  expect(await call('exports.presentation', payload)).toMatchObject({
    ...{ ok: false, error: { code: 'ipc.invalid' } },
  });
  expect(asked).toEqual([]);
});
