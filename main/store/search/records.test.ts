import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { canonicalJson } from '../../../shared/editing/edit-rules.ts';
import { Edit } from '../../../shared/model/edit.ts';
import type { RecordQuery } from '../../../shared/model/records.ts';
import { openStore, type Store } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { correction, seen } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const datasetFolder = builtInDataset;

function opened(): Store {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const nothing = {
  ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
  unused: false,
};
const ask = (store: Store, changed: Partial<RecordQuery> = {}) =>
  store.records.query({
    ...{ text: '', filter: nothing, sort: { by: 'match', descending: false } },
    ...{ offset: 0, limit: 500, locale: 'zh-CN' },
    ...changed,
  });

test('an indicator is found by Chinese, pinyin, initials, English, print and heading', () => {
  const store = opened();
  const first = (text: string) => ask(store, { text }).rows[0];
  for (const text of ['高新技术企业', 'gaoxinjishuqiye', 'gxjs', 'gaoxinjs', 'ｇｘｊｓ'])
    expect([text, first(text)?.key]).toEqual([text, 'hi-tech-enterprises']);
  expect(ask(store, { text: 'high-tech' }).rows.map(({ key }) => key)).toContain(
    'hi-tech-enterprises',
  );
  const printed = first('突破1300');
  expect(printed).toMatchObject({ key: 'hi-tech-enterprises', latest: { value: 1300 } });
  expect(printed?.hit).toMatchObject({ field: 'rawText', text: '突破1300家', runs: [[0, 5]] });
  const heading = store.sources.list()[0]?.sections.find((section) => section.heading)?.heading;
  const under = ask(store, { text: heading ?? '' });
  expect(under.total).toBeGreaterThan(3);
  expect(under.rows.map(({ hit }) => hit?.field)).toContain('source');
  expect(ask(store, { text: '没有这样的数字' })).toEqual({ total: 0, rows: [] });
});

test('typed on or back, key by key, a text finds what it finds when it is pasted', () => {
  const store = opened();
  const found = (text: string) => {
    const { total, rows } = ask(store, { text, limit: 20 });
    return { text, total, rows: rows.map(({ key, hit }) => ({ key, hit })) };
  };
  const pasted = (text: string) => {
    expect(ask(store, { text: '没有这样的数字' }).total).toBe(0);
    return found(text);
  };
  for (const word of ['gaoxinjs', '高 新j', '(e', 'high-tech', 'r d exp', '突破1300家', 'ＧＸ']) {
    const prefixes = Array.from(word, (_, last) => word.slice(0, last + 1));
    const keys = [...prefixes, ...[...prefixes].reverse()];
    expect(keys.map(found)).toEqual(keys.map(pasted));
  }
});

test('a row says where the text stands, in characters of the very text', () => {
  for (const { hit } of ask(opened(), { text: 'xm' }).rows) {
    if (!hit) throw new Error('a row without a hit');
    for (const [first, last] of hit.runs) expect(hit.text.slice(first, last + 1)).not.toBe('');
  }
});

test('rows are sorted, missing values last either way, and paged without gaps', () => {
  const store = opened();
  const values = (descending: boolean) =>
    ask(store, { sort: { by: 'value', descending } }).rows.map(({ latest }) =>
      latest ? (latest.value ?? 0) * 10 ** latest.unitMult : null,
    );
  for (const descending of [false, true]) {
    const found = values(descending).filter((value) => value !== null);
    const sorted = [...found].sort((a, b) => (descending ? b - a : a - b));
    expect(found).toEqual(sorted);
    expect(
      values(descending)
        .slice(found.length)
        .every((value) => value === null),
    ).toBe(true);
  }
  const all = ask(store).rows.map(({ key }) => key);
  const pages = [0, 30, 60, 90].flatMap((offset) =>
    ask(store, { offset, limit: 30 }).rows.map(({ key }) => key),
  );
  expect(pages).toEqual(all);
});

test('the first rows, which wait for no index, are those that it then gives', async () => {
  const store = opened();
  const [theme] = store.content().themes.slice(2);
  if (!theme) throw new Error('no theme');
  const pages = () =>
    [[], [theme.key]].flatMap((themes) =>
      [0, 30].map((offset) =>
        ask(store, {
          filter: { ...nothing, themes },
          sort: { by: 'theme', descending: false },
          ...{ offset, limit: 30 },
        }),
      ),
    );
  const first = pages();
  await store.records.facets();
  expect(pages()).toEqual(first);
});

test('an edit made while the index is being made is in it', async () => {
  const store = opened();
  const facets = store.records.facets();
  const before = seen(store, 'hi-tech-enterprises');
  const edit = Edit.parse({
    entity: 'observation',
    indicator: 'hi-tech-enterprises',
    before: null,
    after: { ...before, timePeriod: '2024', value: 1500 },
  });
  store.edits.apply({ edit, actor: '李工', reason: '' });
  expect((await facets).periods).toContainEqual({ value: '2024', count: 1 });
});

test('facets count what filters then find', async () => {
  const store = opened();
  const facets = await store.records.facets();
  for (const [name, counted] of Object.entries(facets)) {
    expect(counted.length, name).toBeGreaterThan(0);
    for (const { value, count } of counted)
      expect(ask(store, { filter: { ...nothing, [name]: [value] } }).total, value).toBe(count);
  }
  const [kind, theme] = [facets.kinds[0], facets.themes[0]];
  if (!kind || !theme) throw new Error('no facets');
  const both = ask(store, {
    filter: { ...nothing, kinds: [kind.value], themes: [theme.value] },
  });
  expect(both.rows.every((row) => row.kind === kind.value && row.theme === theme.value)).toBe(true);
  const unused = ask(store, { filter: { ...nothing, unused: true } }).rows;
  expect(unused.every(({ usedOn }) => usedOn.length === 0)).toBe(true);
});

test('an edit is found at once, an undone one no longer', async () => {
  const store = opened();
  expect(ask(store, { text: '1399' }).total).toBe(0);
  const before = seen(store, 'hi-tech-enterprises');
  const [passage] = before.passages;
  if (!passage) throw new Error('no passage');
  const passages = [{ ...passage, rawText: '突破1399家' }];
  store.edits.apply(correction(store, 'hi-tech-enterprises', { value: 1399, passages }));
  expect(ask(store, { text: '1399' }).rows[0]).toMatchObject({ latest: { value: 1399 } });
  const edit = Edit.parse({
    entity: 'observation',
    indicator: 'hi-tech-enterprises',
    before: null,
    after: { ...before, timePeriod: '2024', value: 1500 },
  });
  store.edits.apply({ edit, actor: '李工', reason: '' });
  const row = ask(store, { text: 'gxjs' }).rows[0];
  expect(row).toMatchObject({ observations: 2, latest: { value: 1500, timePeriod: '2024' } });
  expect((await store.records.facets()).periods).toContainEqual({ value: '2024', count: 1 });
  store.edits.undo();
  store.edits.undo();
  expect(ask(store, { text: '1399' }).total).toBe(0);
});

test('the snapshot’s id is the hash of the content, before and after an edit and its undo', () => {
  const store = opened();
  const expected = () => {
    const { content } = store.present();
    // Without competing values and a price basis it reads as before there were such.
    const indicators = content.indicators.map(
      ({ observations, competing, priceBasis, ...rest }) => ({
        ...rest,
        ...(competing.length > 0 && { competing }),
        ...(priceBasis !== null && { priceBasis }),
        observations: observations.map(({ revision: _, passages, ...observation }) => ({
          ...observation,
          // A passage of a paragraph reads as before there were cells.
          passages: passages.map(({ cell, ...passage }) =>
            cell === null ? passage : { ...passage, cell },
          ),
        })),
      }),
    );
    // A report without its text reads as before there were others.
    const sources = content.sources.map(({ kind, sections, ...source }) => ({
      ...source,
      ...(kind !== 'report' && { kind }),
      sections: sections.map(({ texts, ...section }) =>
        texts === null ? section : { ...section, texts },
      ),
    }));
    // A target that nothing measures reads as before there was such a field, and so does a goal
    // without an office, a leader or steps.
    const goals = content.goals.map(({ office, leader, steps, ...goal }) => ({
      ...goal,
      ...(office !== null && { office }),
      ...(leader !== null && { leader }),
      ...(steps.length > 0 && { steps }),
      targets: goal.targets.map(({ indicator, ...rest }) =>
        indicator === null ? rest : { ...rest, indicator },
      ),
    }));
    // The order itself is content, the keys that it came about by are not.
    const unkeyed = <One extends { readonly orderKey: string }>(ones: readonly One[]) =>
      ones.map(({ orderKey: _, ...one }) => one);
    const decks = content.decks.map(({ sections, slides, ...deck }) => ({
      ...deck,
      sections: unkeyed(sections),
      // A slide without planned minutes reads as before there were any.
      slides: unkeyed(slides).map(({ minutes, ...slide }) =>
        minutes === null ? slide : { ...slide, minutes },
      ),
    }));
    // A store without looks of its own reads as before there were such.
    const { looks, ...others } = content;
    const text = canonicalJson({ ...others, indicators, goals, decks, sources });
    expect(looks).toEqual([]);
    return createHash('sha256').update(text).digest('hex').slice(0, 12);
  };
  const before = store.snapshot().id;
  expect(before).toBe(expected());
  store.edits.apply(correction(store, 'hi-tech-enterprises', { value: 1399 }));
  expect(store.snapshot().id).not.toBe(before);
  expect(store.snapshot().id).toBe(expected());
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
});

test('question mode finds targets and figures of every period in the whole store', async () => {
  const { records } = opened();
  const hits = await records.searchFigures({
    question: 'gxjs',
    locale: 'zh-CN',
    limit: 20,
    meant: null,
  });
  expect(hits[0]?.figure.key).toBe('hi-tech-enterprises');
  expect(hits[0]?.marked).toEqual([0, 3]);
  const targets = await records.searchFigures({
    question: '人才',
    locale: 'zh-CN',
    limit: 200,
    meant: null,
  });
  expect(targets.some(({ figure }) => figure.origin === 'target')).toBe(true);
});

test('other work goes on while the first question takes all names apart', async () => {
  let isAnswered = false;
  const { records } = opened();
  const answer = records
    .searchFigures({ question: '经济总量是多少', locale: 'zh-CN', limit: 5, meant: null })
    .finally(() => {
      isAnswered = true;
    });
  await setImmediate();
  expect(isAnswered).toBe(false);
  expect((await answer)[0]?.figure.key).toBe('economic-output');
});

test('an indicator is found by its other names, which are edited like any field', async () => {
  const store = opened();
  for (const text of ['GDP', 'gdp', '地区生产总值', 'dqsczz', 'gross domestic'])
    expect([text, ask(store, { text }).rows[0]?.key]).toEqual([text, 'economic-output']);
  expect(ask(store, { text: 'GDP' }).rows[0]?.hit).toEqual({
    ...{ field: 'synonym', text: 'GDP', locale: null, runs: [[0, 2]] },
  });
  const [best] = await store.records.searchFigures({
    question: 'GDP',
    locale: 'zh-CN',
    limit: 5,
    meant: null,
  });
  expect(best?.figure.key).toBe('economic-output');
  const [indicator] = store.indicators.list().slice(-1);
  if (!indicator) throw new Error('no indicator');
  const { observations: _, competing: __, position: ___, ...before } = indicator;
  const edit = Edit.parse({
    ...{ entity: 'indicator', before },
    after: { ...before, synonyms: ['小微湿地', '海绵设施'] },
  });
  const state = store.snapshot().id;
  store.edits.apply({ edit, actor: '李工', reason: '' });
  expect(ask(store, { text: '海绵设施' }).rows[0]?.key).toBe(before.key);
  store.edits.undo();
  expect(ask(store, { text: '小微湿地' }).rows.map(({ hit }) => hit?.field)).not.toContain(
    'synonym',
  );
  expect(store.snapshot().id).toBe(state);
});
