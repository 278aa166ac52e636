import type { ExportProof, ProofFailure } from '../../../../shared/model/export.ts';
import { excerptOf, nameCharacter } from '../../../../shared/text/missing-characters.ts';
import type { OutlineEntry } from '../outline.ts';
import type { Misreading } from './compare-readings.ts';
import type { ExpectedFigure, ExpectedPage, PdfExpectation } from './expect-pdf.ts';
import { findMisplaced } from './find-misplaced.ts';
import { foldPage, holds, lostCharacters, timesIn } from './page-text.ts';

/** What a reader of a file finds in it. */
export interface PdfFindings {
  readonly title: string | null;
  readonly language: string | null;
  readonly snapshot: string | null;
  readonly hash: string | null;
  readonly pages: readonly FoundPage[];
  readonly outline: readonly FoundEntry[];
  /** How many different fonts the pages use. */
  readonly fonts: number;
}

export interface FoundPage {
  /** By the Unicode maps of its fonts; lines end with a line feed. */
  readonly text: string;
  /** The same by what the page states as ActualText, in one line. */
  readonly actualText: string;
  /** Where the two differ. */
  readonly misreadings: readonly Misreading[];
  /** The raster images that the page can draw, inline ones included. */
  readonly images: readonly FoundImage[];
  readonly fonts: readonly FoundFont[];
  /** Destinations of links that lead nowhere, or out of the file. */
  readonly brokenLinks: readonly string[];
  /** Pages that its links lead to, from 1, each once, in order. */
  readonly links: readonly number[];
}

export interface FoundImage {
  readonly name: string;
  /** The SHA-256 of the JPEG that it is, in hex; null for what is none. */
  readonly jpeg: string | null;
}

export interface FoundFont {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
}

export interface FoundEntry {
  readonly title: string;
  /** From 0; null when it leads nowhere. */
  readonly page: number | null;
  readonly children: readonly FoundEntry[];
}

export function proofOf(expected: PdfExpectation, found: PdfFindings): ExportProof {
  const failures = findFailures(expected, found);
  return {
    ok: failures.length === 0,
    checkedAt: expected.snapshot.changedAt,
    snapshot: expected.snapshot.id,
    pages: found.pages.length,
    figures: expected.pages.reduce((sum, { figures }) => sum + figures.length, 0),
    fonts: found.fonts,
    failures,
  };
}

/** The proof of a file that could not be read at all. */
export function unreadable(expected: PdfExpectation, detail: string): ExportProof {
  return {
    ok: false,
    checkedAt: expected.snapshot.changedAt,
    snapshot: expected.snapshot.id,
    pages: 0,
    figures: 0,
    fonts: 0,
    failures: [{ code: 'unreadable', page: null, slide: null, detail }],
  };
}

/** All that differs between what a file must hold and what it holds, page by page. */
export function findFailures(expected: PdfExpectation, found: PdfFindings): ProofFailure[] {
  const pages = expected.pages.flatMap((page, index) => {
    const there = found.pages[index];
    return there ? pageFailures(page, there, index + 1, expected.radicals) : [];
  });
  return [
    ...countFailures(expected, found),
    ...pages,
    ...outlineFailures(expected.outline, found.outline),
    ...metadataFailures(expected, found),
  ];
}

function countFailures(expected: PdfExpectation, found: PdfFindings): ProofFailure[] {
  if (expected.pages.length === found.pages.length) return [];
  return [
    {
      ...wholeFile('page-count'),
      expected: String(expected.pages.length),
      detail: String(found.pages.length),
    },
  ];
}

/** What differs on one page. @param page its number, from 1 */
export function pageFailures(
  {
    slide,
    texts,
    marks,
    figures,
    places,
    missing: unprintable,
    links,
    pictures,
    mayShowLogo,
  }: ExpectedPage,
  found: FoundPage,
  page: number,
  radicals: PdfExpectation['radicals'],
): ProofFailure[] {
  const text = foldPage(found.text);
  const failure = (
    code: ProofFailure['code'],
    rest: Partial<Pick<ProofFailure, 'slide' | 'figure' | 'expected' | 'detail' | 'places'>>,
  ): ProofFailure => ({ code, page, slide, ...rest });

  const missing = figures.filter(({ printed, times }) => timesIn(text, printed) < times);
  const unsaid = marks.filter((mark) => timesIn(text, mark.text) < mark.times);
  const unwritten = texts.filter((wanted) => !holds(text, wanted.text));
  // A picture is on the page as the very file that the store keeps. Whatever else is drawn in
  // pixels was to be drawn in lines, but for the logo.
  const foreign = found.images.filter(({ jpeg }) => jpeg === null || !pictures.includes(jpeg));
  const images = mayShowLogo ? foreign.slice(1) : foreign;
  const absent = pictures.filter((file) => !found.images.some(({ jpeg }) => jpeg === file));
  const lost = lostCharacters(found.text + found.actualText);
  const type3 = found.fonts.filter(({ type }) => type === 'Type3');
  const apart = found.fonts.filter(({ type, embedded }) => type !== 'Type3' && !embedded);
  return [
    // Titles and figures that read wrong for it come after their cause.
    ...unprintable.map((text) =>
      failure('character-missing', {
        expected: excerptOf(text),
        detail: text.characters.map(nameCharacter).join(' '),
      }),
    ),
    ...missing.map(({ key, printed, times, slide: own }) =>
      failure('figure-missing', {
        ...(own && { slide: own }),
        figure: key,
        expected: printed,
        detail: `${timesIn(text, printed)}/${times}`,
      }),
    ),
    ...unsaid.map(({ text: expected, times }) =>
      failure('mark-missing', { expected, detail: `${timesIn(text, expected)}/${times}` }),
    ),
    ...findMisplaced(text, places).map(({ place, shown }) =>
      failure('figure-misplaced', {
        ...(place.slide && { slide: place.slide }),
        figure: place.key,
        expected: place.printed,
        detail: shown,
      }),
    ),
    ...unwritten.map(({ code, text: expected, slide: own }) =>
      failure(code, { ...(own && { slide: own }), expected }),
    ),
    ...(lost.length > 0
      ? [
          failure('character-lost', {
            detail: lost.map(nameCharacter).join(' '),
            ...figurePositions(lost, radicals),
          }),
        ]
      : []),
    ...found.misreadings.map((misreading) => failure(...misreadingFailure(misreading, figures))),
    ...images.map(({ name }) => failure('image-drawn', { detail: name })),
    ...absent.map((file) => failure('picture-missing', { expected: file.slice(0, 12) })),
    ...type3.map(({ name }) => failure('font-type3', { detail: name })),
    ...apart.map(({ name }) => failure('font-not-embedded', { detail: name })),
    ...found.brokenLinks.map((target) => failure('link-broken', { detail: target })),
    ...(links.join() !== found.links.join()
      ? [failure('link-target', { expected: listOf(links), detail: listOf(found.links) })]
      : []),
  ];
}

/** Says what both kinds of viewers find, and names the figure that only one of them does. */
function misreadingFailure(
  { byMaps, byActualText, isUnmapped }: Misreading,
  figures: readonly ExpectedFigure[],
): [ProofFailure['code'], Partial<Pick<ProofFailure, 'figure' | 'expected' | 'detail'>>] {
  const shows = (reading: string, printed: string) => timesIn(foldPage(reading), printed) > 0;
  const hit = figures.find(
    ({ printed }) => shows(byMaps, printed) !== shows(byActualText, printed),
  );
  const named = hit && { figure: hit.key };
  return isUnmapped
    ? ['unicode-map-missing', { ...named, expected: byActualText, detail: byMaps }]
    : ['actual-text-differs', { ...named, expected: byMaps, detail: byActualText }];
}

function listOf(pages: readonly number[]): string {
  return pages.length === 0 ? '—' : pages.join(', ');
}

/** The fields that such characters come from; where none holds them, a font put them there. */
function figurePositions(
  lost: readonly string[],
  radicals: PdfExpectation['radicals'],
): Pick<ProofFailure, 'places'> {
  const places = radicals
    .filter(({ characters }) => characters.some((one) => lost.includes(one)))
    .map(({ entity, key, field }) => ({ entity, key, field }));
  return places.length > 0 ? { places } : {};
}

/** Compares entry by entry in reading order; what is below what counts too. */
function outlineFailures(
  expected: readonly OutlineEntry[],
  found: readonly FoundEntry[],
): ProofFailure[] {
  const wanted = flatten(expected);
  const there = flatten(found);
  const length = Math.max(wanted.length, there.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => wanted[index] !== there[index])
    .map((index) => ({
      ...wholeFile('outline-entry'),
      expected: wanted[index] ?? '—',
      detail: there[index] ?? '—',
    }));
}

function flatten(entries: readonly FoundEntry[], depth = 0): string[] {
  return entries.flatMap(({ title, page, children }) => [
    `${'· '.repeat(depth)}${title} → ${page === null ? '—' : page + 1}`,
    ...flatten(children, depth + 1),
  ]);
}

function metadataFailures(expected: PdfExpectation, found: PdfFindings): ProofFailure[] {
  const rows = [
    ['metadata-title', expected.title, found.title],
    ['metadata-language', expected.language, found.language],
    ['metadata-snapshot', expected.snapshot.id, found.snapshot],
    ['metadata-hash', expected.hash, found.hash],
  ] as const;
  return rows
    .filter(([, wanted, there]) => wanted !== there)
    .map(([code, wanted, there]) => ({
      ...wholeFile(code),
      expected: wanted ?? '—',
      detail: there ?? '—',
    }));
}

function wholeFile(code: ProofFailure['code']): ProofFailure {
  return { code, page: null, slide: null };
}
