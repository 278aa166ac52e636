import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { checkDeck } from '../../shared/deck/check-deck.ts';
import type { Outcome } from '../../shared/ipc/outcome.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { dataFormats } from '../../shared/model/data-export.ts';
import { EditRequest } from '../../shared/model/edit.ts';
import { ExportChoice } from '../../shared/model/export-choice.ts';
import { SavedMapping } from '../../shared/model/import.ts';
import { locales } from '../../shared/model/localized.ts';
import { MeetingEditRequest } from '../../shared/model/meeting-details.ts';
import type { ReadingSummary } from '../../shared/model/reading.ts';
import type { RecordFilter } from '../../shared/model/records.ts';
import { ReviewDraft } from '../../shared/model/review.ts';
import { PassDraft } from '../../shared/model/review-turn.ts';
import { Rehearsal } from '../../shared/model/show.ts';
import { openStore } from '../store/file/open.ts';
import { newRecordId } from '../store/record-ids.ts';
import { correction, report } from '../store/testing/edit.ts';
import { meetingRecord } from '../store/testing/meeting.ts';
import { type StoredColumn, storedColumns } from '../store/testing/stored-columns.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';
import { createCalls } from './testing/calls.ts';

/** A store with something in every table, and everything that windows ask of it. */
async function createFilled() {
  const calls = createCalls();
  const { store, file, call, logged, start } = calls;
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  store.edits.apply(correction(store, 'market-new', { value: 4.7 }));
  store.edits.undo();
  store.edits.apply(report('tower', { note: '进展顺利' }));
  const named = { entity: 'digit-name' as const, before: null, after: { name: '5G' } };
  store.edits.apply({ edit: named, actor: '李工', reason: '' });
  const street = {
    ...{ key: '青菱街道', code: null, parent: store.areas.home(), synonyms: ['青菱'] },
    name: { zh: '青菱街道', en: 'Qingling' },
  };
  const entered = EditRequest.shape.edit.parse({ entity: 'area', before: null, after: street });
  store.edits.apply({ edit: entered, actor: '李工', reason: '' });
  const [source] = store.sources.list();
  const section = { number: 0, heading: null, paragraphs: 1, texts: ['共9家。'] };
  const readIn = EditRequest.shape.edit.parse({
    ...{ entity: 'source', before: null },
    after: { ...source, key: 'read', sections: [section] },
  });
  store.edits.apply({ edit: readIn, actor: '李工', reason: '' });
  store.savedMappings.keep(
    SavedMapping.parse({ version: 1, name: '月报', tables: ['指标'], answers: {} }),
  );
  store.readings.open('公报.txt', 'c'.repeat(64), {
    ...{ text: '2023年统计公报\n高新技术企业突破1300家。', notes: [], pages: null },
  });
  const tower = store.goals.list().find(({ key }) => key === 'tower');
  if (!tower) throw new Error('the store has no goal');
  const { progress: ______, status: _____, position: ____, ...ofTower } = tower;
  const withSteps = EditRequest.shape.edit.parse({
    ...{ entity: 'goal', before: ofTower },
    after: {
      ...ofTower,
      ...{ office: { zh: '区教育局', en: 'Education Bureau' }, leader: '王芳' },
      steps: [{ quarter: '2024-Q1', text: { zh: '开工', en: 'Begun' }, reached: '2024-03-20' }],
    },
  });
  store.edits.apply({ edit: withSteps, actor: '李工', reason: '' });
  const [indicator] = store.indicators.list();
  if (!indicator) throw new Error('the store has no indicator');
  const { observations: _, competing: __, position: ___, ...before } = indicator;
  const renamed = EditRequest.shape.edit.parse({
    ...{ entity: 'indicator', before },
    after: { ...before, synonyms: ['高企'] },
  });
  store.edits.apply({ edit: renamed, actor: '李工', reason: '' });
  for (const anchor of [
    { about: 'slide', deck: 'tiny', slide: 'cover' },
    { about: 'goal', goal: 'tower' },
  ])
    store.reviews.add(ReviewDraft.parse({ anchor, kind: 'comment', text: '核对', author: '王工' }));
  const [commented] = store.reviews.list();
  if (!commented) throw new Error('the store has a comment');
  store.reviews.change({ id: commented.id, text: '核对', pin: { x: 640, y: 360 } });
  store.reviews.reply({ replyTo: commented.id, text: '已核对', author: '李工' });
  store.reviewTurns.pass(
    PassDraft.parse({ deck: 'tiny', turn: 'department', note: '请核', author: '王工', seen: null }),
  );
  await store.differences.keep('hand', { zh: '会前', en: 'Before' });
  const meeting = store.meetings.add(meetingRecord({ snapshot: store.snapshot().id }));
  const decision = { text: '做完', responsible: '招商局', due: '2024-06' };
  for (const edit of [
    { entity: 'detail', field: 'notes', before: '', after: '同意。' },
    { entity: 'decision', id: newRecordId(), before: null, after: decision },
  ])
    store.meetings.change(MeetingEditRequest.parse({ meeting, edit, actor: '王芳' }));
  store.rehearsals.add(
    Rehearsal.parse({
      deck: store.openedDeck.get(),
      endedAt: '2024-01-23T08:00:00.000Z',
      slides: [{ slide: 'cover', number: 1, title: { zh: '封面', en: 'Cover' }, seconds: 7 }],
    }),
  );
  store.settings.set({ slideLocale: 'en' });
  store.exportChoices.save({ name: '打印', choice });
  store.exportChoices.remember({ choice, deck: null, range: { kind: 'all' } });
  const logo = store.logo.keep({ type: 'image/png', content: new Uint8Array([1]) });
  const changes = [
    { entity: 'logo', before: null, after: logo },
    {
      ...{ entity: 'look', before: null },
      after: {
        ...{ key: 'own', name: { zh: '本色', en: 'Own' } },
        ...{ colours: ['#0B5FA5', '#B7791F'], showsLogo: true },
      },
    },
  ].map((change) => EditRequest.shape.edit.parse(change));
  store.edits.applyAll({ edits: changes, actor: '李工', reason: '' });
  const theirs = openStore(join(temporaryFolder(), 'theirs.sqlite'), {
    ...{ datasetFolder: tinyDataset(), onDamaged: 'refuse' },
  });
  const colleague = { actor: '王工', reason: '' };
  theirs.edits.apply({ edit: { ...named, after: { name: '606' } }, ...colleague });
  store.merging.merge({ theirs: theirs.merging.side(), choices: {}, ...colleague });
  theirs.close();
  store.drafts.keep({ form: 'goal:tower', value: { typed: '草稿' } });
  store.audienceDisplays.remember('0123456789abcdef', 2);
  const deck = 'tiny';
  await call('show.setPlan', { deck, plan: { total: 20, sections: { opening: 5 } } });
  const stored = storedColumns(file);
  onTestFinished(stored.close);

  /** What is refused has a reason that a person is told; nothing is a fault of the program. */
  async function ask(channel: string, input?: unknown): Promise<unknown> {
    const outcome: Outcome<unknown> = await call(channel, input);
    if (outcome.ok) return outcome.value;
    expect(refusals, `${channel}: ${logged.join(' ')}`).toContain(outcome.error.code);
    return null;
  }

  /** Opens the app, every view, form, list and export of it. */
  async function openEverything(): Promise<Briefing> {
    const opened = await call('briefing.get', { deck });
    if (!opened.ok) throw new Error(`the app does not start: ${logged.join(' ')}`);
    const briefing = opened.value as Briefing;
    for (const locale of locales) expect(bindDeck(briefing, locale)).toHaveLength(5);
    checkDeck(briefing);
    for (const text of ['', 'hi'])
      await ask('records.query', { text, filter, sort, offset: 0, limit: 500, locale: 'zh-CN' });
    await ask('records.facets');
    for (const key of ['hi-tech', 'market-new', 'applicants']) await ask('records.get', { key });
    await ask('records.history', { entity: 'goal', key: 'tower' });
    await ask('records.undoState');
    await ask('figures.search', { question: 'hi', locale: 'en', limit: 20, meant: null });
    await ask('figures.get', { key: 'hi-tech', period: null, area: null, meant: null });
    for (const channel of lists) await ask(channel);
    await ask('drafts.get', { form: 'goal:tower' });
    await ask('show.plan', { deck });
    await ask('reviews.turns', { deck });
    await ask('decks.overviews');
    await ask('differences.states');
    await ask('imports.mappings', { file: null });
    for (const { reading } of (await ask('readings.list')) as ReadingSummary[])
      for (const about of ['text', 'plan']) await ask(`readings.${about}`, { reading });
    start(0, true);
    await ask('show.briefing');
    await ask('show.end', { keepInk: false });
    for (const format of dataFormats)
      await ask('exports.data', { format, selection: null, locale: 'zh-CN' });
    return briefing;
  }

  return { ...calls, stored, ask, openEverything };
}

const choice = ExportChoice.parse({
  ...{ kind: 'slides', format: 'png', scale: 1, perPage: 1, locale: 'both', look: 'night' },
  ...{ colour: 'colour', pageNumbers: true, header: '', footer: '', watermark: '' },
  ...{
    classification: '',
    headerEn: '',
    footerEn: '',
    watermarkEn: '',
    classificationEn: '',
    logo: false,
    appendix: false,
  },
});
const filter: RecordFilter = {
  ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
  unused: false,
};
const sort = { by: 'theme', descending: false };
const lists = [
  ...['reviews.list', 'reviews.unreadable', 'reviews.changes', 'meetings.list'],
  ...['meetings.unreadable', 'drafts.list', 'exportChoices.get', 'settings.get', 'exports.logo'],
  'damage.find',
];
const refusals = [
  'reading.gone',
  'record.unreadable',
  'record.unknown',
  'difference.unknown',
  'meeting.unknown',
];

/** As long as texts can be. */
const lengths = [4000, 2000, 500, 300, 200, 161, 100, 80, 40, 12, 6, 1];
/** What may be taken for words, keys, dates, JSON or numbers, and is none. */
const odd = [
  ...['', '\u3000', 'a\u0000b', '⾼', 'Key!', 'null', '[[1]]', '{"a":[1]}'],
  ...['2024-99-99T99:59:59Z', 'P3Y', -1, 1e15, 9e18, null],
];

/** Of the odd values each column is given every third, the next column the others; all by `npm run hardening`. */
const share = Number(process.env['HONGSHAN_RUNS'] ?? 1) > 1 ? 1 : 3;

/** The longest text of a filler that is taken. */
function longestOf(filler: string, put: StoredColumn['put']): string | undefined {
  return lengths.map((length) => filler.repeat(length)).find(put);
}

test('whatever a column of the store takes, everything opens', async () => {
  const { stored, openEverything } = await createFilled();
  expect(stored.empty).toEqual([]);
  await openEverything();
  for (const [nth, column] of stored.columns.entries()) {
    const oddOnes = odd.filter((_, at) => (at + nth) % share === 0);
    const tried = [longestOf('高', column.put), longestOf('𠮷', column.put), ...oddOnes];
    for (const value of tried) {
      if (value === undefined || !column.put(value)) continue;
      await openEverything().catch((error: unknown) => {
        const put = `${column.table}.${column.column} = ${JSON.stringify(value)?.slice(0, 40)}`;
        throw new Error(put, { cause: error });
      });
    }
    column.restore();
  }
}, 600_000);

test.each(['高', '𠮷', 'x'])(
  'every field filled up with %s together, everything opens, also after a restart',
  async (filler) => {
    const { stored, store, file, ask, openEverything } = await createFilled();
    const filled = stored.columns.filter(
      // What names another record is no text to be filled.
      ({ column, putEverywhere }) => column !== 'target' && longestOf(filler, putEverywhere),
    );
    expect(filled.length).toBeGreaterThan(60);
    const { figures, unreadable } = await openEverything();
    expect(unreadable).toEqual([]);
    expect([...(figures[0]?.note?.zh ?? '')]).toHaveLength(4000);
    for (const { id } of store.meetings.list())
      await ask('differences.compare', { kind: 'meeting', id });

    store.close();
    const again = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
    onTestFinished(() => again.close());
    expect(again.briefings.get('tiny').figures).toEqual(figures);
  },
);

test.each([
  ['indicator', 'name_zh', 'indicator', 'market-new', 'name.zh'],
  ['source_passage', 'raw_text', 'observation', 'hi-tech@2023#CN-420111', 'passages.0.rawText'],
  ['goal', 'statement_zh', 'goal', 'tower', 'statement.zh'],
  ['goal_target', 'measure_en', 'goal', 'tower', 'targets.1.measure.en'],
  ['milestone', 'title_zh', 'milestone', 'signing', 'title.zh'],
  ['source', 'title_zh', 'source', 'report', 'title.zh'],
  ['theme', 'name_en', 'theme', 'innovation', 'name.en'],
  ['deck', 'title_zh', 'deck', 'tiny', 'title.zh'],
  ['deck_section', 'name_zh', 'section', 'tiny/opening', 'name.zh'],
  ['slide', 'title_zh', 'slide', 'tiny/cover', 'title.zh'],
])(
  '%s.%s that can’t be read is named, and the rest is there',
  async (table, column, entity, key, field) => {
    const { stored, openEverything } = await createFilled();
    const whole = await openEverything();
    const found = stored.columns.find((one) => one.table === table && one.column === column);
    expect(found?.put('\u3000')).toBe(true);
    const { unreadable, ...briefing } = await openEverything();
    expect(unreadable).toContainEqual({ entity, key, field });
    for (const list of ['figures', 'goals', 'milestones', 'sources', 'themes'] as const)
      expect(briefing[list].length, list).toBeGreaterThanOrEqual(whole[list].length - 2);
    expect(briefing.deck.slides).toHaveLength(whole.deck.slides.length);
    expect(briefing.snapshot.id).not.toBe(whole.snapshot.id);
  },
);

test('a slide that names what can’t be read shows a card that says so, and its neighbours show', async () => {
  const { stored, openEverything } = await createFilled();
  const { deck } = await openEverything();
  const put = (table: string, column: string, value: string) =>
    stored.columns.find((one) => one.table === table && one.column === column)?.put(value);
  put('slide', 'title_zh', '共{{market-new}}');
  put('indicator', 'name_zh', '\u3000');
  const briefing = await openEverything();
  const [first, ...others] = bindDeck(briefing, 'zh-CN');
  expect(first).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      { slide: deck.slides[0]?.key, code: 'record-unreadable', detail: '{{market-new}}' },
    ]),
  });
  expect(others).toHaveLength(4);
});
