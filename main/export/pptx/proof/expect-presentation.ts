import { type BoundFigure, slideTitleOf } from '../../../../shared/deck/bound-slide.ts';
import { figuresIn } from '../../../../shared/export/pages/figures-in.ts';
import { figureId, type Page, slidesOn } from '../../../../shared/export/pages/page.ts';
import { presentationEdges } from '../../../../shared/export/pages/presentation-pages.ts';
import type { Briefing, Snapshot } from '../../../../shared/model/briefing.ts';
import type { FigureKey } from '../../../../shared/model/figure.ts';
import { inLocale, type Locale } from '../../../../shared/model/localized.ts';
import { picturesIn } from '../../../../shared/model/picture.ts';
import type {
  ChartPoint,
  DrawnChart,
  SlideDrawing,
} from '../../../../shared/model/presentation.ts';
import type { PresentationRequest } from '../../../../shared/model/presentation-request.ts';
import { type ExpectedPage, expectPage } from '../../pdf/proof/expect-pdf.ts';
import { chartsIn, figuresInCharts } from './drawn-charts.ts';
import { positionsToFind } from './positions-to-find.ts';

/** What a presentation must hold, by the data that it was made from; plain data, for a thread. */
export interface PresentationExpectation {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly language: Locale;
  readonly sections: readonly { readonly name: string; readonly slides: number }[];
  readonly slides: readonly ExpectedSlide[];
}

export interface ExpectedSlide {
  /** What a page must show, whatever kind of file it is in. */
  readonly page: ExpectedPage;
  readonly title: string;
  readonly isHidden: boolean;
  readonly notes: readonly string[];
  readonly charts: readonly ExpectedChart[];
  /**
   * Pages that it must lead to, among those of `page`: the words of a chart lead nowhere in
   * presentation software.
   */
  readonly mustLeadTo: readonly number[];
  /** The files of those of its pictures that the data say what they show. */
  readonly said: readonly string[];
}

export interface ExpectedChart {
  readonly series: readonly {
    readonly categories: readonly string[];
    readonly points: readonly ExpectedPoint[];
  }[];
}

export interface ExpectedPoint {
  readonly figure: FigureKey | null;
  /** As the store has it, in the unit of the chart; null where there is none. */
  readonly value: number | null;
}

/** One slide as it is to stand in the file, and what it was made from. */
export interface SlideToProve {
  readonly page: Page;
  readonly drawing: SlideDrawing;
  readonly isHidden: boolean;
  readonly notes: readonly string[];
}

export function expectPresentation(
  slides: readonly SlideToProve[],
  sections: PresentationExpectation['sections'],
  request: PresentationRequest,
  locale: Locale,
  briefing: Briefing,
): PresentationExpectation {
  const edges = presentationEdges(request, locale);
  return {
    snapshot: briefing.snapshot,
    title: inLocale(briefing.deck.title, locale),
    language: locale,
    sections,
    slides: slides.map(({ page, drawing, isHidden, notes }) => {
      const [slide] = slidesOn(page);
      const expected = expectPage(page, edges, briefing, false);
      return {
        page: {
          ...expected,
          places: positionsToFind(expected.places, drawing),
          // It holds characters that no font of ours has, for whoever has one.
          missing: [],
        },
        title: titleOf(page, drawing),
        mustLeadTo: leadingApartFromCharts(page, drawing),
        isHidden,
        notes,
        charts: chartsIn(drawing.items).map((chart) => expectChart(chart, page)),
        said: slide?.ok ? saidPictures(slide.slide.body) : [],
      };
    }),
  };
}

/** What stands in the title's place: of slides of sources, what they begin with. */
function titleOf({ body }: Page, { title }: SlideDrawing): string {
  const [slide] = slidesOn({ body });
  if (slide) return slideTitleOf(slide);
  return (body.kind === 'tables' ? body.title : null) ?? title;
}

function leadingApartFromCharts(page: Page, drawing: SlideDrawing): number[] {
  const [result] = slidesOn(page);
  if (!result?.ok) return [];
  const inCharts = figuresInCharts(drawing.items);
  const pages = result.slide.figures
    .filter(({ figure }) => !inCharts.has(figure.key))
    .map((bound) => page.find({ kind: 'entry', id: figureId(bound) })?.page);
  return [...new Set(pages.filter((number) => number !== undefined))];
}

function saidPictures(body: unknown): string[] {
  return picturesIn(body).flatMap(({ picture }) =>
    picture.alt === undefined ? [] : [picture.file, picture.small],
  );
}

function expectChart({ series, categories }: DrawnChart, page: Page): ExpectedChart {
  const figures = figuresOn(page);
  return {
    series: series.map(({ points }) => ({
      categories,
      points: points.map((point) => ({
        figure: point.figure,
        value: point.figure === null ? point.value : storedValue(point, point.figure, figures),
      })),
    })),
  };
}

/** All that its slide binds, those of the year before and of what targets are measured by too. */
function figuresOn(page: Page): BoundFigure[] {
  return slidesOn(page).flatMap((result) => {
    if (!result.ok) return [];
    const bound = [...figuresIn(result.slide.body), ...result.slide.figures];
    const beside = bound.flatMap((one) => [one.earlier, one.attained?.observed]);
    return [...bound, ...beside.filter((one) => one !== null && one !== undefined)];
  });
}

/**
 * What the store has for a mark, in the unit that the chart is drawn in, which is a power of ten of the
 * figure's own. What was drawn is told apart from what is stored only here: were it something else, the
 * file would have to hold the stored value, and would fail.
 */
function storedValue(
  { value, printed }: ChartPoint,
  key: FigureKey,
  figures: readonly BoundFigure[],
): number | null {
  const named = figures.filter(({ figure }) => figure.key === key);
  const alike = named.filter((one) => printed !== '' && one.printed === printed);
  const stored = (alike.length > 0 ? alike : named).flatMap(valuesOf);
  if (value === null || stored.some((one) => isScaled(value, one))) return value;
  return stored[0] ?? null;
}

/** A range is drawn as its middle or as either end, a target by how far it is reached, too. */
function valuesOf({ figure, attained }: BoundFigure): number[] {
  const { value, valueLo, valueHi } = figure;
  const middle = valueLo !== null && valueHi !== null ? (valueLo + valueHi) / 2 : null;
  const reached = attained?.attainment;
  return [value, valueLo, valueHi, middle, reached?.value, reached?.reached.value].filter(
    (one) => one !== null && one !== undefined,
  );
}

/** Whether one is the other with its point moved. */
function isScaled(value: number, stored: number): boolean {
  if (value === stored) return true;
  if (stored === 0 || value === 0) return false;
  const moved = Math.log10(value / stored);
  return Math.abs(moved - Math.round(moved)) < 1e-9 && Math.abs(moved) <= 12;
}
