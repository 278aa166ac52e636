import type { ExportProof, ProofFailure } from '../../../../shared/model/export.ts';
import type { FoundPage } from '../../pdf/proof/find-failures.ts';
import { pageFailures } from '../../pdf/proof/find-failures.ts';
import { foldPage, holds } from '../../pdf/proof/page-text.ts';
import type {
  ExpectedChart,
  ExpectedSlide,
  PresentationExpectation,
} from './expect-presentation.ts';
import type { FoundChart, FoundSlide, PresentationFindings } from './findings.ts';
import { knownTypefaces } from './known-typefaces.ts';

export function presentationProof(
  expected: PresentationExpectation,
  found: PresentationFindings,
): ExportProof {
  const failures = presentationFailures(expected, found);
  return {
    ok: failures.length === 0,
    checkedAt: expected.snapshot.changedAt,
    snapshot: expected.snapshot.id,
    pages: found.slides.length,
    figures: expected.slides.reduce((sum, { page }) => sum + page.figures.length, 0),
    fonts: found.typefaces.length,
    failures,
  };
}

/** The proof of a file that could not be read at all. */
export function unreadablePresentation(
  { snapshot }: Pick<PresentationExpectation, 'snapshot'>,
  detail: string,
): ExportProof {
  return {
    ...{ ok: false, checkedAt: snapshot.changedAt, snapshot: snapshot.id },
    ...{ pages: 0, figures: 0, fonts: 0 },
    failures: [{ ...wholeFile('unreadable'), detail }],
  };
}

/** All that differs between what a presentation must hold and what it holds, slide by slide. */
export function presentationFailures(
  expected: PresentationExpectation,
  found: PresentationFindings,
): ProofFailure[] {
  const slides = expected.slides.flatMap((slide, index) => {
    const there = found.slides[index];
    return there ? slideFailures(slide, there, index + 1) : [];
  });
  const unlisted = found.typefaces.filter((typeface) => !knownTypefaces.has(typeface));
  return [
    ...countFailures(expected.slides.length, found.slides.length),
    ...slides,
    ...sectionFailures(expected, found),
    ...propertyFailures(expected, found),
    ...unlisted.map((detail) => ({ ...wholeFile('typeface-unlisted'), detail })),
    ...found.faults.map((detail) => ({ ...wholeFile('part-broken'), detail })),
  ];
}

function countFailures(expected: number, found: number): ProofFailure[] {
  if (expected === found) return [];
  return [{ ...wholeFile('page-count'), expected: String(expected), detail: String(found) }];
}

function slideFailures(expected: ExpectedSlide, found: FoundSlide, page: number): ProofFailure[] {
  const { slide, pictures } = expected.page;
  const failure = (code: ProofFailure['code'], rest: Partial<ProofFailure> = {}): ProofFailure => ({
    code,
    page,
    slide,
    ...rest,
  });
  const said = foldPage(found.notes);
  const unsaid = expected.notes.filter((paragraph) => !holds(said, paragraph));
  const withoutWords = found.pictures
    .filter(({ alt, sha256 }) => alt.trim() === '' && expected.said.includes(sha256))
    .map(({ name }) => name);
  const asPage: FoundPage = {
    text: found.text,
    ...{ actualText: '', misreadings: [], fonts: [] },
    images: found.pictures.map(({ name, sha256 }) => ({
      name,
      jpeg: pictures.includes(sha256) ? sha256 : null,
    })),
    brokenLinks: found.brokenLinks,
    links: found.links,
  };
  return [
    ...pageFailures({ ...expected.page, links: linksToFind(expected, found) }, asPage, page, []),
    ...(isSame(found.title ?? '', expected.title)
      ? []
      : [failure('title-missing', { expected: expected.title })]),
    ...(expected.isHidden === found.isHidden
      ? []
      : [failure(expected.isHidden ? 'slide-hidden' : 'slide-shown')]),
    ...unsaid.map((paragraph) => failure('notes-missing', { expected: paragraph.slice(0, 60) })),
    ...expected.charts.flatMap((chart, index) =>
      chartFailures(chart, found.charts[index]).map((one) => failure(one.code, one)),
    ),
    ...found.charts.flatMap(({ otherCells }) =>
      otherCells.slice(0, 1).map((detail) => failure('chart-workbook', { detail })),
    ),
    ...[...found.unsaid, ...withoutWords].map((detail) => failure('words-for-picture', { detail })),
  ];
}

/** Every link that must be there, and no other than may be. */
function linksToFind(
  { page, mustLeadTo }: ExpectedSlide,
  { links }: FoundSlide,
): readonly number[] {
  const areAll = mustLeadTo.every((number) => links.includes(number));
  const areOwn = links.every((number) => page.links.includes(number));
  return areAll && areOwn ? links : page.links;
}

function isSame(one: string, other: string): boolean {
  return foldPage(one).folded === foldPage(other).folded;
}

type ChartFailure = Pick<ProofFailure, 'code'> & Partial<ProofFailure>;

function chartFailures(expected: ExpectedChart, found: FoundChart | undefined): ChartFailure[] {
  const wanted = expected.series.length;
  if (!found || found.series.length !== wanted)
    return [{ code: 'chart-missing', expected: `${found?.series.length ?? 0}/${wanted}` }];
  return expected.series.flatMap(({ categories, points }, nth) => {
    const series = found.series[nth];
    return points.flatMap(({ figure, value }, index): ChartFailure[] => {
      const category = categories[index] ?? '';
      const there = series?.values[index] ?? null;
      if (value === there && isSame(series?.categories[index] ?? '', category)) return [];
      const detail = `${series?.categories[index] ?? '—'} ${there ?? '—'}`;
      const named = figure === null ? {} : { figure };
      return [{ code: 'chart-value', ...named, expected: `${category} ${value ?? '—'}`, detail }];
    });
  });
}

function sectionFailures(
  { sections: expected }: PresentationExpectation,
  { sections: found }: PresentationFindings,
): ProofFailure[] {
  const named = ({ name, slides }: { readonly name: string; readonly slides: number }) =>
    `${name} (${slides})`;
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, index) => ({
    wanted: expected[index] ? named(expected[index]) : '—',
    there: found[index] ? named(found[index]) : '—',
  }))
    .filter(({ wanted, there }) => wanted !== there)
    .map(({ wanted, there }) => ({
      ...wholeFile('section-differs'),
      expected: wanted,
      detail: there,
    }));
}

function propertyFailures(
  { title, language, snapshot }: PresentationExpectation,
  found: PresentationFindings,
): ProofFailure[] {
  const isThere = found.properties.some((said) => said.includes(snapshot.id));
  const rows = [
    ['metadata-title', title, found.title],
    // Office knows English of a country only: en-US.
    ['metadata-language', language, found.language?.startsWith(language) ? language : null],
    ['metadata-snapshot', snapshot.id, isThere ? snapshot.id : null],
  ] as const;
  return rows
    .filter(([, wanted, there]) => wanted !== there)
    .map(([code, wanted, there]) => ({
      ...wholeFile(code),
      expected: wanted,
      detail: there ?? '—',
    }));
}

function wholeFile(code: ProofFailure['code']): ProofFailure {
  return { code, page: null, slide: null };
}
