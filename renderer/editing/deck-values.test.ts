import { expect, test, vi } from 'vitest';
import { Edit } from '../../shared/model/edit.ts';
import type { DeckFields } from '../../shared/model/edit-fields.ts';
import { locales } from '../../shared/model/localized.ts';
import { briefing } from '../briefing.fixture.ts';
import { type DeckValues, deckEdit, deckValues, readDeck } from './deck-values.ts';

vi.mock('../api.ts', () => ({ api: {} }));

const { sections: _, slides: __, ...deck } = briefing.deck;
const halves: DeckFields = { ...deck, period: '2023-H1', comparison: '2022-H1' };

function saved(change: Record<string, unknown>) {
  const read = readDeck({ ...deckValues(deck, 'zh-CN'), ...change } as DeckValues, deck.key);
  return read.ok ? deckEdit(deck, read.fields) : read.issues;
}

test.each(locales)('what is shown in %s and not changed is read as it is stored', (locale) => {
  for (const fields of [deck, halves]) {
    const read = readDeck(deckValues(fields, locale), fields.key);
    expect(read).toMatchObject({ ok: true, fields });
  }
});

test('the periods alone are an edit of the reporting period, anything else one of the briefing', () => {
  expect(saved({ period: '2024年' })).toEqual({
    ...{ entity: 'reporting-period', deck: deck.key },
    before: { period: '2023', comparison: null },
    after: { period: '2024', comparison: null },
  });
  const both = saved({ period: '2024年', title: { zh: '新简报', en: deck.title.en ?? '' } });
  expect(Edit.parse(both)).toMatchObject({
    ...{ entity: 'deck', before: deck },
    after: { ...deck, period: '2024', title: { zh: '新简报', en: deck.title.en } },
  });
});

test('another area is an edit of the briefing', () => {
  expect(saved({ area: 'CN-420106' })).toMatchObject({
    ...{ entity: 'deck', before: deck },
    after: { ...deck, area: 'CN-420106' },
  });
});

test('English that is no longer asked for stays stored, and a briefing may have none', () => {
  expect(saved({ languages: 'chinese' })).toMatchObject({
    after: { ...deck, languages: ['zh-CN'] },
  });
  expect(saved({ title: { zh: '简报', en: ' ' } })).toMatchObject({
    after: { title: { zh: '简报', en: null } },
  });
});

test('what is no period, and a title that is missing, are told', () => {
  expect(saved({ period: '明年' })).toMatchObject({ period: { key: 'issue.period' } });
  expect(saved({ period: '' })).toMatchObject({ period: { key: 'issue.required' } });
  expect(saved({ comparison: '明年' })).toMatchObject({ comparison: { key: 'issue.period' } });
  expect(saved({ title: { zh: '', en: 'Briefing' } })).toMatchObject({
    'title.zh': { key: 'issue.required' },
  });
});
