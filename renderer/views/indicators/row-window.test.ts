import { expect, test } from 'vitest';
import { ThemeKey } from '../../../shared/model/keys.ts';
import type { RecordQuery, RecordRow } from '../../../shared/model/records.ts';
import { createRowWindow, type RowFilter, type Rows } from './row-window.ts';

const themes = ['economy', 'innovation', 'outlook'].map((key) => ThemeKey.parse(key));
const asked: RowFilter = {
  text: '',
  filter: {
    themes: [],
    units: [],
    kinds: [],
    qualifiers: [],
    periods: [],
    sources: [],
    areas: [],
    unused: false,
  },
  sort: { by: 'theme', descending: false },
  locale: 'zh-CN',
};

/** A store with so many records of each theme, which notes what it was asked. */
function aStore(counts: readonly number[]) {
  const questions: RecordQuery[] = [];
  const all = counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, number) => ({
      key: `${themes[index]}-${number}`,
      theme: themes[index],
    })),
  ) as unknown as RecordRow[];
  const query = async (question: RecordQuery) => {
    questions.push(question);
    const { themes } = question.filter;
    const matching = all.filter(({ theme }) => themes.length === 0 || themes.includes(theme));
    return {
      total: matching.length,
      rows: matching.slice(question.offset, question.offset + question.limit),
    };
  };
  return { query, questions };
}

async function begin(counts: readonly number[], groups: readonly ThemeKey[] | null) {
  const store = aStore(counts);
  const told: Rows[] = [];
  const fail = (error: unknown) => {
    throw error;
  };
  const window = createRowWindow(store.query, { asked, groups }, (rows) => told.push(rows), fail);
  await window.begin();
  const latest = () => {
    const rows = told.at(-1);
    if (!rows) throw new Error('nothing was told');
    return rows;
  };
  return { ...store, window, latest, told };
}

const keyAt = (rows: Rows, index: number) => {
  const line = rows.lineAt(index);
  return line?.type === 'record' ? (line.row?.key ?? 'coming') : (line?.theme ?? null);
};

test('ten thousand records are there at once, and only what is looked at is fetched', async () => {
  const { window, latest, questions, told } = await begin([10_000], null);
  expect(latest().lines).toBe(10_000);
  expect(keyAt(latest(), 0)).toBe('economy-0');
  expect(keyAt(latest(), 7_325)).toBe('coming');
  window.need(7_310, 7_340);
  window.need(7_311, 7_341);
  await expect.poll(() => told.length).toBe(2);
  expect(keyAt(latest(), 7_325)).toBe('economy-7325');
  expect(questions.map(({ offset }) => offset)).toEqual([0, 7_300]);
});

test('each theme that has records begins with its heading', async () => {
  const { latest } = await begin([2, 0, 3], themes);
  const rows = latest();
  expect(rows.lines).toBe(7);
  expect(rows.total).toBe(5);
  expect(Array.from({ length: 8 }, (_, index) => keyAt(rows, index))).toEqual([
    'economy',
    'economy-0',
    'economy-1',
    'outlook',
    'outlook-0',
    'outlook-1',
    'outlook-2',
    null,
  ]);
  expect(rows.find('outlook-1')).toBe(5);
  expect(rows.find('unknown')).toBe(-1);
});

test('a far page of a later group is that group’s own', async () => {
  const { window, latest, told } = await begin([150, 0, 350], themes);
  window.need(152, 460);
  await expect.poll(() => told.length).toBeGreaterThan(3);
  expect(keyAt(latest(), 152 + 305)).toBe('outlook-305');
});
