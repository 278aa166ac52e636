import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../../../shared/deck/bind-slide.ts';
import { pagesOf } from '../../../../shared/export/pages/pages-of.ts';
import { slidesRequest } from '../../../../shared/export/slides-request.ts';
import { formatFigure } from '../../../../shared/figures/format-figure.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { ExportRequest } from '../../../../shared/model/export.ts';
import { locales } from '../../../../shared/model/localized.ts';
import { picturesIn } from '../../../../shared/model/picture.ts';
import { openStore } from '../../../store/file/open.ts';
import { builtInDataset } from '../../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../../store/testing/temporary-folder.ts';
import { describePdf } from '../describe-pdf.ts';
import { expectPdf, type PdfExpectation } from './expect-pdf.ts';

function builtIn(): Briefing {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  return store.briefings.get('annual-2023');
}

/** What the file of a request must hold. */
function expected(part: Partial<ExportRequest>, briefing: Briefing): PdfExpectation {
  const { key: deck } = briefing.deck;
  const request = slidesRequest({ deck, locale: 'zh-CN', look: 'south-lake', ...part });
  const pages = pagesOf(request, briefing);
  const about = { program: 'test', hash: 'hash' };
  const description = describePdf(briefing, pages, request, about);
  return expectPdf(pages, request, briefing, { description, hasLogo: false });
}

test.each(locales)(
  '%s: a page must show each figure of its slide as the store prints it',
  (locale) => {
    const briefing = builtIn();
    const slides = bindDeck(briefing, locale);
    const { pages, outline, ...document } = expected({ locale }, briefing);

    expect(document).toEqual({
      snapshot: briefing.snapshot,
      hash: 'hash',
      title: briefing.deck.title[locale === 'en' ? 'en' : 'zh'],
      language: locale,
      radicals: [],
    });
    expect(outline.flatMap(({ children }) => children)).toHaveLength(slides.length);
    for (const [index, result] of slides.entries()) {
      if (!result.ok) throw new Error(`${result.key} is broken`);
      const page = pages[index];
      expect(page?.slide).toBe(result.slide.key);
      expect(page?.figures.map(({ key, printed }) => ({ key, printed }))).toEqual(
        result.slide.figures.map(({ figure, printed }) => ({ key: figure.key, printed })),
      );
      expect(page?.figures.every(({ times }) => times >= 1)).toBe(true);
    }
  },
);

test('a figure of title and body is expected in both, two that print alike in both places', () => {
  const briefing = builtIn();
  const [figure] = briefing.figures.filter(({ key }) => key === 'hi-tech-enterprises');
  const [other] = briefing.figures.filter(({ key }) => key === 'technology-contract-value');
  const [slide] = briefing.deck.slides;
  if (!figure || !other || !slide) throw new Error('the built-in data has changed');
  const twin = { ...figure, key: other.key };
  const text = (body: string) => ({ zh: body, en: body });
  const changed: Briefing = {
    ...briefing,
    figures: [figure, twin],
    deck: {
      ...briefing.deck,
      slides: [
        {
          ...slide,
          layout: 'narrative',
          title: text(`{{${figure.key}}} in all`),
          subtitle: null,
          notes: text(''),
          body: {
            paragraphs: [text(`{{${figure.key}}} and {{${other.key}}}`)],
            figures: [{ figure: `{{${figure.key}}}` }],
          },
        },
      ],
    },
  };
  const [page] = expected({}, changed).pages;
  // Once in the title, and once in the body for each of the two.
  expect(page?.figures.map(({ times }) => times)).toEqual([3, 3]);
});

test('an English title that begins with a figure is expected in upper case', () => {
  const briefing = builtIn();
  const [slide] = briefing.deck.slides;
  if (!slide) throw new Error('the built-in data has changed');
  const title = { zh: '{{hi-tech-enterprises}}', en: '{{hi-tech-enterprises}} firms' };
  const changed = { ...briefing, deck: { ...briefing.deck, slides: [{ ...slide, title }] } };
  const [page] = expected({ locale: 'en' }, changed).pages;
  expect(page).toMatchObject({
    texts: expect.arrayContaining([expect.objectContaining({ text: 'Over 1,300 firms' })]),
    figures: [{ printed: 'Over 1,300', times: 1 }],
  });
});

test('of a slide that can’t be bound only its page is expected', () => {
  const briefing = { ...builtIn(), figures: [] };
  const broken = bindDeck(briefing, 'en').map(({ ok }) => !ok);
  expect(broken).toContain(true);
  const { pages } = expected({ locale: 'en' }, briefing);
  const ofBroken = pages.filter((_, index) => broken[index]);
  expect(ofBroken.every(({ texts, figures }) => texts.length + figures.length === 0)).toBe(true);
});

const figuresOn = (pages: PdfExpectation['pages']) => pages.flatMap(({ figures }) => figures);

test.each<[string, Partial<ExportRequest>]>([
  ['handout', { kind: 'handout', perPage: 6 }],
  ['notes', { kind: 'notes' }],
])('a %s must show the figures of all its slides', (_, part) => {
  const briefing = builtIn();
  const shown = (pages: PdfExpectation['pages']) =>
    new Set(figuresOn(pages).map(({ key, slide }) => `${slide} ${key}`));
  const all = shown(expected({ kind: 'handout', perPage: 1 }, briefing).pages);
  expect([...shown(expected(part, briefing).pages)]).toEqual(expect.arrayContaining([...all]));
});

test('notes must show the figures that are to be said', () => {
  const briefing = builtIn();
  const [withNotes] = expected({ kind: 'notes', slides: [2] }, briefing).pages;
  const [alone] = expected({ slides: [2] }, briefing).pages;
  const times = (page: typeof alone) =>
    page?.figures.find(({ key }) => key === 'hi-tech-enterprises')?.times ?? 0;
  expect(times(withNotes)).toBe(times(alone) + 1);
});

test('a data book must show every figure of the store, in both languages', () => {
  const briefing = builtIn();
  const { pages } = expected({ kind: 'data-book', locale: 'both' }, briefing);
  const printed = new Set(figuresOn(pages).map((figure) => `${figure.key} ${figure.printed}`));
  for (const figure of briefing.figures) {
    expect(printed).toContain(`${figure.key} ${formatFigure(figure, 'zh-CN')}`);
    expect(printed).toContain(`${figure.key} ${formatFigure(figure, 'en')}`);
  }
});

test('in a data book the note below a name belongs to its row', () => {
  const briefing = builtIn();
  const { pages } = expected({ kind: 'data-book', locale: 'en' }, briefing);
  const filings = pages
    .flatMap(({ places }) => places)
    .find(({ key }) => key === 'hi-tech-certification-filings');
  const indicator = briefing.figures.find(({ key }) => key === 'hi-tech-certification-filings');
  expect(filings?.words).toContainEqual({ kind: 'label', text: indicator?.note?.en });
});

test('slides link to the pages of their figures in the appendix, and these back', () => {
  const { pages } = expected({ appendix: true, slides: [2, 3] }, builtIn());
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages.slice(0, 2)) {
    expect(page.links.length).toBeGreaterThan(0);
    expect(page.links.every((target) => target > 2)).toBe(true);
  }
  const back = new Set(pages.slice(2).flatMap(({ links }) => links));
  expect([...back].sort()).toEqual([1, 2]);
});

test('what is asked for at the edges is expected on each page', () => {
  const edges = {
    header: 'District office',
    footer: 'For the meeting',
    watermark: 'Draft',
    classification: 'For the board',
  };
  const request = { ...edges, pageNumbers: true, kind: 'handout', perPage: 9 } as const;
  const { pages } = expected(request, builtIn());
  for (const [index, { texts }] of pages.entries()) {
    const words = texts.map(({ text }) => text);
    const number = `${index + 1} / ${pages.length}`;
    expect(words).toEqual(expect.arrayContaining([...Object.values(edges), number]));
  }
});

test('a mark that offices use is expected in the language of its page', () => {
  const { pages } = expected(
    { classification: '内部资料', locale: 'both', slides: [2] },
    builtIn(),
  );
  const marks = pages.map(({ texts }) =>
    texts.flatMap(({ text }) => (['内部资料', 'Internal'].includes(text) ? [text] : [])),
  );
  expect(marks).toEqual([['内部资料'], ['Internal']]);
});

test('what no font can print is expected nowhere, at the edges either', () => {
  const briefing = builtIn();
  expect(expected({}, briefing).pages.flatMap(({ missing }) => missing)).toEqual([]);
  const [first] = expected({ footer: '𰻸村' }, briefing).pages;
  expect(first?.missing).toEqual([{ text: '𰻸村', characters: ['𰻸'] }]);
});

test('pictures are expected where their slides are, in the size that was asked for', () => {
  const briefing = builtIn();
  const [first, second, ...others] = briefing.deck.slides;
  if (!first || !second) throw new Error('the built-in data has changed');
  const [file, small, gone] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
  const files = { width: 2560, height: 1440, focus: { x: 0.5, y: 0.5 } };
  const there = { ...files, file, small };
  const nowhere = { ...files, file: gone, small: gone };
  const slides = [
    { ...first, layout: 'picture', body: { picture: there } },
    { ...second, layout: 'picture-grid', body: { pictures: [{ picture: nowhere }, {}] } },
    ...others,
  ];
  const changed = {
    ...briefing,
    deck: { ...briefing.deck, slides },
    missingPictures: [gone ?? ''],
  };
  const picturesOf = (part: Partial<ExportRequest>) =>
    expected(part, changed).pages.map(({ pictures }) => pictures);
  expect(picturesOf({}).slice(0, 3)).toEqual([[file], [], []]);
  expect(picturesOf({ pictures: 'small' })[0]).toEqual([small]);
  const beside = others.slice(0, 7).flatMap(({ body }) => picturesIn(body));
  const onFirst = [file, ...beside.map(({ picture }) => picture.file)];
  expect(picturesOf({ kind: 'handout', perPage: 9 })[0]).toEqual(onFirst);
});
