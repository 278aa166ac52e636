import { expect, test } from 'vitest';
import { slideNumberOf } from '../../deck/bound-slide.ts';
import { aSlide, briefingWith } from '../../deck/briefing.fixture.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { ExportRequest } from '../../model/export.ts';
import { DeckKey } from '../../model/keys.ts';
import { slidesRequest } from '../slides-request.ts';
import { edgesOf } from './edges.ts';
import { type Page, slidesOn } from './page.ts';
import { pagesOf } from './pages-of.ts';

const shownFigures = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
const briefing = briefingWith([
  aSlide({ body: shownFigures }),
  aSlide({ key: 'another', position: 2, body: shownFigures }),
]);

const request = (part: Partial<ExportRequest>): ExportRequest =>
  slidesRequest({ deck: DeckKey.parse('annual-2023'), locale: 'en', look: 'night', ...part });

const pages = (part: Partial<ExportRequest> = {}, of: Briefing = briefing): Page[] =>
  pagesOf(request(part), of);

/** The deck's first slide as many times, each with these notes. */
function deckOf(count: number, notes = 'Nothing'): Briefing {
  const [slide] = briefing.deck.slides;
  if (!slide) throw new Error('the fixture has no slide');
  const slides = Array.from({ length: count }, (_, index) => ({
    ...slide,
    key: `slide-${index}` as typeof slide.key,
    position: index + 1,
    notes: { zh: notes, en: notes },
  }));
  return { ...briefing, deck: { ...briefing.deck, slides } };
}

const numbersOn = (page: Page) => slidesOn(page).map(slideNumberOf);

test('slides are one a page, in the deck’s order, each once', () => {
  expect(pages({ slides: [3, 1, 3] }, deckOf(4)).map(numbersOn)).toEqual([[1], [3]]);
  expect(pages({}, deckOf(0))).toEqual([]);
});

test.each([1, 2, 3, 4, 6, 9] as const)(
  'a handout of %i a page holds every slide once',
  (perPage) => {
    const made = pages({ kind: 'handout', perPage }, deckOf(7)).filter(
      ({ body }) => body.kind === 'handout',
    );
    expect(made).toHaveLength(Math.ceil(7 / perPage));
    expect(made.flatMap(numbersOn)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  },
);

test('a file has pages of one size', () => {
  for (const kind of ['slides', 'handout', 'notes', 'data-book'] as const) {
    const made = pages({ kind, appendix: true, locale: 'both' });
    expect(new Set(made.map(({ paper }) => paper.name)).size).toBe(1);
  }
});

test('long notes go on to further pages, and lose nothing', () => {
  const sentence = 'Every figure stands in the report, and this is what is to be said of it. ';
  const notes = Array.from({ length: 9 }, () => sentence.repeat(12).trim()).join('\n');
  const made = pages({ kind: 'notes' }, deckOf(1, notes));
  expect(made.length).toBeGreaterThan(1);
  expect(made.map(numbersOn)).toEqual([[1], ...made.slice(1).map(() => [])]);
  const said = made.flatMap(({ body }) => (body.kind === 'notes' ? body.paragraphs : []));
  const plain = (text: string) => text.replace(/\s+/g, '');
  expect(plain(said.flat().join(''))).toBe(plain(notes));
});

test('a long file of pages begins with its contents, each line leading to its page', () => {
  const made = pages({ kind: 'handout', perPage: 1 }, deckOf(12));
  const [contents] = made;
  if (contents?.body.kind !== 'contents') throw new Error('no contents');
  const places = contents.body.lines
    .filter(({ level }) => level === 1)
    .map(({ to }) => contents.find(to)?.page);
  expect(places).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
  expect(pages({ kind: 'handout', perPage: 6 }, deckOf(12))[0]?.body.kind).toBe('handout');
});

test('pages that contents name carry their numbers, asked for or not', () => {
  const numbers = (made: Page[]) =>
    made.map((page) => edgesOf(page, request({ kind: 'handout' }), briefing).number);
  expect(numbers(pages({ kind: 'handout', perPage: 1 }, deckOf(12))).slice(0, 2)).toEqual([
    '1 / 13',
    '2 / 13',
  ]);
  expect(numbers(pages({ kind: 'handout', perPage: 6 }, deckOf(12)))).toEqual(['', '']);
});

test('a data book ends with the documents that it cites, by the marks of its places', () => {
  const [source] = briefing.sources;
  if (!source) throw new Error('the fixture has no source');
  const other = (key: string) => ({ ...source, key: key as typeof source.key });
  const several = { ...briefing, sources: [other('another'), source, other('third')] };
  for (const appendix of [false, true]) {
    const made = pages({ kind: 'data-book', appendix }, several);
    const tables = made.flatMap(({ body }) => (body.kind === 'tables' ? body.parts : []));
    expect(tables.filter(({ heading }) => heading === 'Documents')).toHaveLength(1);
    const last = tables.at(-1);
    expect(last?.heading).toBe('Documents');
    // The store’s second document: the others are cited nowhere in the book.
    expect(last?.rows.map(({ cells }) => cells[0]?.text)).toEqual([`[2] ${source.title.en}`]);
  }
});

test('both languages follow each other in one file, each leading to its own pages', () => {
  const made = pages({ locale: 'both', appendix: true });
  const half = made.length / 2;
  expect(made.map(({ number }) => number)).toEqual(made.map((_, index) => index + 1));
  expect(made.map(({ locale }) => locale)).toEqual([
    ...Array.from({ length: half }, () => 'zh-CN'),
    ...Array.from({ length: half }, () => 'en'),
  ]);
  const target = { kind: 'slide', number: 1 } as const;
  expect(made[0]?.find(target)?.page).toBe(1);
  expect(made[half]?.find(target)?.page).toBe(half + 1);
});

test('figures lead to their entries, which lead back', () => {
  const made = pages({ appendix: true });
  const shown = made.flatMap(slidesOn).flatMap((result) => (result.ok ? result.slide.figures : []));
  expect(shown.length).toBeGreaterThan(0);
  for (const { figure } of shown) {
    const id = `${figure.key}@${figure.timePeriod}`;
    const place = made[0]?.find({ kind: 'entry', id });
    const body = made[(place?.page ?? 0) - 1]?.body;
    const rows = body?.kind === 'tables' ? body.parts.flatMap(({ rows }) => rows) : [];
    const row = rows.find(({ anchor }) => anchor?.kind === 'entry' && anchor.id === id);
    const back = row?.cells.flatMap(({ links }) => links) ?? [];
    expect(back.length).toBeGreaterThan(0);
    for (const { to, text } of back) expect(made[0]?.find(to)?.page).toBe(Number(text));
  }
});

test('tables keep to the page: no row reaches below the text', () => {
  for (const part of [{ kind: 'data-book' }, { kind: 'notes' }, { kind: 'slides' }] as const) {
    for (const { body, paper } of pages({ ...part, appendix: true, locale: 'both' })) {
      if (body.kind !== 'tables') continue;
      for (const { top, rows } of body.parts) {
        const height = rows.reduce((sum, row) => sum + row.height, 40 + 28);
        expect(rows.length).toBeGreaterThan(0);
        expect(top + height).toBeLessThanOrEqual(paper.bottom);
      }
    }
  }
});

test('pages bear the numbers of their slides, those of the appendix their own', () => {
  const labels = pages({ slides: [2], appendix: true, locale: 'both' }, deckOf(3)).map(
    ({ label }) => `${label.prefix}${label.number}`,
  );
  expect(labels[0]).toBe('2');
  expect(labels).toEqual(expect.arrayContaining(['A-1', 'en-2', 'en-A-1']));
});

test('long titles take as many lines as they need, in the contents and over tables', () => {
  const titled = (title: string) => {
    const { deck, ...rest } = deckOf(12);
    const chart = { type: 'ranked-bars', figures: ['{{hi-tech}}', '{{contracts}}'] };
    const slides = deck.slides.map((slide) => ({
      ...slide,
      ...{ title: { zh: title, en: title }, layout: 'chart', body: { chart } },
    }));
    return { ...rest, deck: { ...deck, slides } };
  };
  const heightsOf = (title: string) => {
    const handout = pages({ kind: 'handout', perPage: 1 }, titled(title));
    const book = pages({ kind: 'data-book' }, titled(title));
    return {
      contents: handout.flatMap(({ body }) =>
        body.kind === 'contents' ? body.lines.slice(1, 2).map(({ height }) => height) : [],
      )[0],
      tables: book.flatMap(({ body }) =>
        body.kind === 'tables'
          ? body.parts.filter(({ heading }) => heading === title).map((part) => part.headingHeight)
          : [],
      )[0],
    };
  };
  expect(heightsOf('Short')).toEqual({ contents: 24, tables: 40 });
  const long = heightsOf('A title that goes on about what the year brought. '.repeat(5).trim());
  expect(long.contents).toBeGreaterThan(24);
  expect(long.tables).toBeGreaterThan(40);
});
