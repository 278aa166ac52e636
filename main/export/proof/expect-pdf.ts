import type { BindResult, BoundFigure, BoundSlide } from '../../../shared/domain/bind-slide.ts';
import { plainText } from '../../../shared/domain/bind-slide.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { FigureKey } from '../../../shared/model/figure.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { PdfDescription } from '../describe-pdf.ts';
import { type OutlineEntry, outlineOf } from '../outline.ts';

/** What an exported file must hold, by the data that it was made from; plain data, for a worker. */
export interface PdfExpectation {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly language: string;
  readonly pages: readonly ExpectedPage[];
  readonly outline: readonly OutlineEntry[];
}

export interface ExpectedPage {
  readonly slide: SlideKey;
  /** Null for a slide that can't be bound: its page shows why instead. */
  readonly title: string | null;
  readonly figures: readonly ExpectedFigure[];
}

export interface ExpectedFigure {
  readonly key: FigureKey;
  readonly printed: string;
  /** How often the page must show these characters: other figures may print alike. */
  readonly times: number;
}

export function expectPdf(
  slides: readonly BindResult[],
  { title, locale, pages }: PdfDescription,
  snapshot: Snapshot,
): PdfExpectation {
  return {
    snapshot,
    title,
    language: locale,
    pages: slides.map(expectPage),
    outline: outlineOf(pages),
  };
}

function expectPage(result: BindResult): ExpectedPage {
  if (!result.ok) return { slide: result.key, title: null, figures: [] };
  const { slide } = result;
  const times = timesShown(slide);
  // A title that begins with a figure prints it in upper case, maybe as the only place.
  const atTitle = slide.title.filter((run) => typeof run !== 'string');
  const shownAs = ({ figure, printed }: BoundFigure) =>
    times.has(printed)
      ? printed
      : (atTitle.find((run) => run.figure === figure)?.printed ?? printed);
  return {
    slide: slide.key,
    title: plainText(slide.title),
    figures: slide.figures.map((bound) => ({
      key: bound.figure.key,
      printed: shownAs(bound),
      times: times.get(shownAs(bound)) ?? 1,
    })),
  };
}

/**
 * How often each printed form stands on a slide: once for each place in its headings, and once for
 * each figure of its body. The body may name one figure in several places, to compare or to stress
 * it, and is free to print it once.
 */
function timesShown({ title, subtitle, body }: BoundSlide): Map<string, number> {
  const headings = [...title, ...(subtitle ?? [])].filter((run) => typeof run !== 'string');
  const inBody = new Map<string, BoundFigure>();
  for (const bound of figuresIn(body)) {
    inBody.set(`${bound.figure.key}@${bound.figure.timePeriod}`, bound);
  }
  const times = new Map<string, number>();
  for (const { printed } of [...headings, ...inBody.values()]) {
    times.set(printed, (times.get(printed) ?? 0) + 1);
  }
  return times;
}

function figuresIn(value: unknown): BoundFigure[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) return [value];
  return Object.values(value).flatMap(figuresIn);
}

function isFigure(value: object): value is BoundFigure {
  return 'figure' in value && 'printed' in value && 'parts' in value;
}
