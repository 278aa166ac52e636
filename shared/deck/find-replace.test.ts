import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import type { Deck } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import { aSlide, briefingWith } from './briefing.fixture.ts';
import {
  findFigure,
  findText,
  hitName,
  referTo,
  replaceHits,
  type TextQuestion,
} from './find-replace.ts';
import { splitReferences } from './references.ts';
import { nameOfPath } from './slide-paths.ts';

const asked = (text: string, rest: Partial<TextQuestion> = {}): TextQuestion => ({
  ...{ text, matchCase: false, wholeWord: false },
  ...rest,
});
const body = {
  figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts@2022#CN-420106}}' }],
  statement: { zh: '高企{{hi-tech}}，高企与合同', en: 'Firms: {{hi-tech}} firms' },
};
const deckOf = (...slides: Record<string, unknown>[]) => briefingWith(slides).deck;
const deck = deckOf(
  aSlide({ key: 'one', body, title: { zh: '高企', en: 'Hi-tech firms' } }),
  aSlide({ key: 'two', hidden: true, notes: { zh: '讲讲高企', en: null } }),
);

const places = (hits: ReturnType<typeof findText>) =>
  hits.map(({ of, path, from }) => `${'key' in of ? of.key : of.kind} ${nameOfPath(path)} ${from}`);

/** A deck with edits of its own carried out, as the store would. */
function applied(from: Deck, edits: readonly Edit[]): Deck {
  const after = structuredClone(from);
  const put = <One extends { key: string }>(all: One[], next: object | null) => {
    const at = all.findIndex(({ key }) => next !== null && 'key' in next && key === next.key);
    all[at] = { ...all[at], ...next } as One;
  };
  for (const edit of edits) {
    if (edit.entity === 'deck') Object.assign(after, edit.after);
    else if (edit.entity === 'section') put(after.sections, edit.after);
    else if (edit.entity === 'slide') put(after.slides, edit.after);
  }
  return after;
}

const turned = (edits: readonly Edit[]) =>
  edits.toReversed().map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit);

test('a text is found in titles, bodies and notes, on hidden slides too, never in a reference', () => {
  expect(places(findText(deck, asked('高企')))).toEqual([
    'one title.zh 0',
    'one body.statement.zh 0',
    'one body.statement.zh 14',
    'two notes.zh 2',
  ]);
  expect(places(findText(deck, asked('hi-tech')))).toEqual(['one title.en 0']);
  expect(places(findText(deck, asked('经济')))).toEqual(['economy name.zh 0']);
  expect(places(findText(deck, asked('简报')))).toEqual(['deck title.zh 0']);
  expect(findText({ ...deck, languages: ['zh-CN'] }, asked('firms'))).toEqual([]);
});

test('case and whole words are asked for in English, and mean nothing in Chinese', () => {
  expect(findText(deck, asked('FIRMS'))).toHaveLength(3);
  expect(findText(deck, asked('Firms', { matchCase: true }))).toHaveLength(1);
  expect(findText(deck, asked('firm', { wholeWord: true }))).toEqual([]);
  expect(findText(deck, asked('firms', { wholeWord: true }))).toHaveLength(3);
  expect(findText(deck, asked('高', { wholeWord: true }))).toHaveLength(4);
});

test.each(['', '{{', 'hi-tech}}', '，{{', '.*', '\\', '(', '\ud842', '[^', '{{hi-tech}}', '$&'])(
  'what is asked for is taken as it is: %j',
  (text) => {
    expect(findText(deck, asked(text))).toEqual([]);
  },
);

test('signs with a meaning in patterns and replacements are plain ones here', () => {
  const signs = deckOf(aSlide({ title: { zh: '甲(.*)乙𠮷', en: 'A $1' } }));
  const hits = findText(signs, asked('(.*)'));
  const [edit] = replaceHits(signs, hits, () => '$&$1\\');
  expect(edit?.after).toMatchObject({ title: { zh: '甲$&$1\\乙𠮷' } });
});

test('chosen hits alone are replaced, those of a slide as one edit', () => {
  const hits = findText(deck, asked('高企'));
  const names = new Set(hits.map(hitName));
  expect(names.size).toBe(hits.length);
  const edits = replaceHits(deck, hits.slice(1, 3), () => '高新企业');
  expect(edits).toHaveLength(1);
  expect(edits[0]?.after).toMatchObject({
    title: { zh: '高企' },
    body: { statement: { zh: '高新企业{{hi-tech}}，高新企业与合同' } },
  });
  expect(replaceHits(deck, hits, () => '高企')).toEqual([]);
});

test('a figure gives way to another one of the same period and area, wherever it stands', () => {
  const [edit] = replaceHits(deck, findFigure(deck, 'contracts'), referTo('hi-tech'));
  expect(edit?.after).toMatchObject({
    body: { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{hi-tech@2022#CN-420106}}' }] },
  });
  expect(places(findFigure(deck, 'hi-tech'))).toEqual([
    'one body.statement.zh 2',
    'one body.statement.en 7',
    'one body.figures.0.figure 0',
  ]);
});

test('what would leave no text, or too long a one, is refused with its place', () => {
  const refused = (given: Deck, text: string, by: string) => {
    try {
      replaceHits(given, findText(given, asked(text)), () => by);
    } catch (error) {
      return error instanceof AppError ? [error.code, error.params] : error;
    }
    return null;
  };
  expect(refused(deck, '标题', '')).toEqual(['usage.replacement-empty', { place: 'two title.zh' }]);
  expect(refused(deck, '高企', '长'.repeat(2000))).toEqual([
    'usage.replacement-too-long',
    { place: 'one body.statement.zh', limit: 2000 },
  ]);
  expect(refused(deck, '不在这里', '')).toBeNull();
});

const piece = fc.constantFrom(
  '高企',
  'Ab',
  'ab',
  '{{hi-tech}}',
  '{{contracts@2022}}',
  ' ',
  '{',
  '}',
  '.',
  '𠮷',
);
const sentence = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => `句${pieces.join('')}`);
const references = (text: string) =>
  splitReferences(text).flatMap((run) => ('text' in run ? [] : [run.written]));

test('whatever is replaced, each reference stays, and undoing gives the same deck back', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('高企', 'ab', ' ', '{', '}', '.', '𠮷', '句'),
      fc.constantFrom('乙', '', '{', '}', '{{', '}}', 'AB', '$1'),
      fc.array(fc.boolean(), { maxLength: 30 }),
      (texts, text, by, chosen) => {
        const given = deckOf(
          ...texts.map((zh, at) =>
            aSlide({
              key: `slide-${at}`,
              position: at + 1,
              orderKey: `a${at}`,
              title: { zh, en: zh },
            }),
          ),
        );
        const hits = findText(given, asked(text)).filter((_, at) => chosen[at] !== false);
        let edits: Edit[];
        try {
          edits = replaceHits(given, hits, () => by);
        } catch (error) {
          // Nothing would be left of it.
          expect(error).toMatchObject({ code: 'usage.replacement-empty' });
          return;
        }
        const after = applied(given, edits);
        for (const [at, slide] of after.slides.entries()) {
          const kept = references(slide.title.zh);
          for (const reference of references(texts[at] ?? '')) {
            expect(kept).toContain(reference);
            kept.splice(kept.indexOf(reference), 1);
          }
        }
        expect(applied(after, turned(edits))).toEqual(given);
      },
    ),
  );
});
