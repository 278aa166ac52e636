import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { draftDeck } from '../../shared/deck/draft/draft-deck.ts';
import { draftingArea } from '../../shared/ipc/areas/drafting.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { AreaKey } from '../../shared/model/area.ts';
import { EditRequest } from '../../shared/model/edit.ts';
import { FigureKey } from '../../shared/model/figure.ts';
import { DeckKey, GoalKey, IndicatorKey } from '../../shared/model/keys.ts';
import { fitTasks } from '../fit/fit-tasks.ts';
import type { Context } from '../ipc/context.ts';
import { createDispatch } from '../ipc/dispatch.ts';
import type { Emit } from '../ipc/emit.ts';
import { handlers } from '../ipc/handlers/index.ts';
import { openStore } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { createDrafting } from './drafting.ts';

const source = 'hongshan-2023-report';
const draft = '5f0c9d3e-5b55-4a63-9c1e-0f3f3f6f8f01';
const hongshan = AreaKey.parse('CN-420111');
const key = DeckKey.parse('draft-2023');
const wanted = {
  area: hongshan,
  ...{ draft, source, key, title: { zh: '工作简报', en: null }, period: '2023' },
  ...{ languages: ['zh-CN'], actor: '王敏' },
};

/** What a window asks of drafting, over the built-in data. */
function opened(whenDrawn: () => void = () => {}) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const told: unknown[] = [];
  const emit: Emit = (area, name, payload) => void told.push([`${area}.${name}`, payload]);
  const drafting = createDrafting({
    store,
    findCutTexts: async (briefing) => {
      whenDrawn();
      return fitTasks.cutTexts(briefing);
    },
    emit,
  });
  const log = { info: () => {}, error: () => {} };
  const dispatch = createDispatch<Context>({ contract, handlers, log });
  const context = { store, drafting } as unknown as Context;
  const ask = async (channel: string, input: unknown) => {
    const outcome = await dispatch('editor', `drafting.${channel}`, input, context);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  return { store, drafting, ask, told };
}

test('a source says what it would be called, report on and be made of', async () => {
  const { ask } = opened();
  const proposal = draftingArea.propose.output.parse(await ask('propose', { source }));
  expect(proposal).toMatchObject({ period: '2023', goals: 9, milestones: 11, hasText: false });
  expect(proposal.figures).toBeGreaterThan(80);
  await expect(ask('propose', { source: 'nobody' })).rejects.toThrow('record.unknown');
});

test('a source of another area than the store’s own is drafted as a briefing of that area, which needs no name behind its figures', async () => {
  const { ask, store } = opened();
  const proposal = async () => draftingArea.propose.output.parse(await ask('propose', { source }));
  expect((await proposal()).area).toBe(hongshan);
  const wuchang = {
    ...{ key: 'CN-420106', code: '420106', name: { zh: '武昌区', en: 'Wuchang' } },
    ...{ parent: null, synonyms: [] },
  };
  for (const edit of [
    { entity: 'area', before: null, after: wuchang },
    { entity: 'home-area', before: { area: 'CN-420111' }, after: { area: 'CN-420106' } },
  ])
    store.edits.apply(EditRequest.parse({ edit, actor: '王敏', reason: '改为武昌区' }));
  expect((await proposal()).area).toBe(hongshan);
  await ask('make', wanted);
  const briefing = store.briefings.get(key);
  expect(briefing.deck.area).toBe(hongshan);
  const shown = bindDeck(briefing, 'zh-CN');
  expect(shown.every(({ ok }) => ok)).toBe(true);
  expect(JSON.stringify(shown)).not.toContain('（洪山区');
});

test('what is drafted is in the store, signed, with one undo for all of it', async () => {
  const { ask, store, told } = opened();
  const before = store.hash();
  const made = draftingArea.make.output.parse(await ask('make', wanted));
  const { slides } = store.decks.get(key);
  expect(made).toMatchObject({ slides: slides.length, first: slides[0]?.key, leftOut: [] });
  expect(told).toContainEqual([
    'drafting.progress',
    { draft, round: 1, slides: slides.length, mended: expect.any(Number) },
  ]);
  expect(told.at(-1)).toEqual(['drafting.progress', expect.objectContaining({ mended: 0 })]);
  await expect(ask('make', wanted)).rejects.toThrow('record.exists');
  await expect(ask('make', { ...wanted, key: 'other', source: 'nobody' })).rejects.toThrow(
    'record.unknown',
  );
  store.edits.undo();
  expect(store.hash()).toBe(before);
});

test('a draft that is stopped adds nothing, and the next one is made', async () => {
  const { ask, store, drafting } = opened(() => drafting.stop(draft));
  const before = store.hash();
  expect(await ask('make', wanted)).toBeNull();
  expect(store.hash()).toBe(before);
  const another = { ...wanted, draft: '5f0c9d3e-5b55-4a63-9c1e-0f3f3f6f8f02' };
  expect(await ask('make', another)).not.toBeNull();
});

test('an event alone is no slide, and is told', async () => {
  const { store } = opened();
  const material = store.briefings.ofSource(source);
  if (!material) throw new Error(`the store has no ${source}`);
  const [only] = material.briefing.milestones;
  const briefing = { ...material.briefing, milestones: only ? [only] : [] };
  const { make } = createDrafting({
    store: {
      ...store,
      briefings: { ...store.briefings, ofSource: () => ({ ...material, briefing }) },
    },
    findCutTexts: async (drawn) => fitTasks.cutTexts(drawn),
    emit: () => {},
  });
  const made = await make(draftingArea.make.input.parse(wanted));
  expect(made?.leftOut).toEqual([
    expect.objectContaining({ kind: 'milestone', name: only?.title, printed: '' }),
  ]);
});

test('of more goals than an audience sits through those that are measured come first, and the rest is told', async () => {
  const { store } = opened();
  const material = store.briefings.ofSource(source);
  const some = material?.briefing.goals.find(({ targets }) => targets.length > 0);
  if (!material || !some) throw new Error(`the store has no goals of ${source}`);
  const goals = Array.from({ length: 30 }, (_, at) => ({
    ...some,
    key: GoalKey.parse(`goal-${at}`),
    targets: some.targets.map((target) => ({
      ...{ ...target, key: FigureKey.parse(`goal-${at}.target`) },
      indicator: at === 29 ? IndicatorKey.parse('hi-tech') : null,
    })),
  }));
  const draft = draftDeck(
    { ...material, briefing: { ...material.briefing, goals } },
    {
      ...{ key: DeckKey.parse('many-goals'), period: '2023', area: hongshan },
      ...{ title: { zh: '工作简报', en: null }, languages: ['zh-CN'] },
    },
  );
  const boards = draft?.deck.slides.filter(({ layout }) => layout === 'goal-board') ?? [];
  expect(boards).toHaveLength(3);
  expect(JSON.stringify(boards.at(-1)?.body)).toContain('{{goal:goal-29}}');
  expect(draft?.goalsLeftOut.map(({ key }) => key)).toEqual(
    [23, 24, 25, 26, 27, 28].map((at) => `goal-${at}`),
  );
});
