import { positionOfHref } from '../../shared/export/pages/page-links.ts';
import { FigureKey } from '../../shared/model/figure.ts';
import type { DrawnBox, DrawnRun, DrawnText } from '../../shared/model/presentation.ts';
import type { Box } from '../charts/box.ts';
import type { PlannedChart } from '../charts/plan.ts';
import type { Described } from '../charts/series.ts';
import { hotspotOf } from './text-pieces.ts';

/**
 * Says of a label which figure it prints: one that the chart shows where the label stands, else one
 * that is printed so and no other is.
 *
 * @param corner of the chart's drawing
 */
export function labelFigure(
  text: DrawnText,
  chart: Element,
  planned: PlannedChart,
  corner: DrawnBox,
): DrawnText {
  const [line] = text.lines;
  if (!line) return text;
  const at = { x: line.x + line.width / 2 - corner.x, y: line.baseline - 2 - corner.y };
  for (const { datum, ...range } of printedIn(line.runs, planned, at)) {
    const key = datum.figure && FigureKey.parse(datum.figure.figure.key);
    if (key === null) continue;
    const href = hotspotOf(chart, key)?.getAttribute('href') ?? '';
    const position = positionOfHref(href);
    const runs = line.runs.map((run, index) =>
      index >= range.from && index < range.to
        ? { ...run, figure: key, leadsTo: position && position.page - 1 }
        : run,
    );
    return { ...text, lines: [{ ...line, runs }] };
  }
  return text;
}

interface PrintedRuns {
  readonly datum: Described;
  /** The runs that print it, from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

function printedIn(
  runs: readonly DrawnRun[],
  { panels, data, wholes }: PlannedChart,
  at: { readonly x: number; readonly y: number },
): PrintedRuns[] {
  const places = panels.flatMap(({ plan, x, y = 0 }) =>
    plan.places.map((place) => ({ ...place, x: place.x + x, y: place.y + y })),
  );
  const here = places.filter((place) => holds(place, at)).map(({ datum }) => datum);
  const printing = (data: readonly Described[]) =>
    data.flatMap((datum) => {
      const range = rangeOf(runs, datum.printed);
      return range && datum.figure ? [{ datum, ...range }] : [];
    });
  const own = printing(here);
  if (own.length > 0) return own;
  const elsewhere = printing([...places.map(({ datum }) => datum), ...data, ...wholes]);
  return new Set(elsewhere.map(({ datum }) => datum.figure?.figure.key)).size === 1
    ? elsewhere
    : [];
}

function holds({ x, y, width, height }: Box, at: { readonly x: number; readonly y: number }) {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/** Which runs, one after the other, say exactly this. */
function rangeOf(runs: readonly DrawnRun[], printed: string) {
  for (let from = 0; from < runs.length; from += 1)
    for (let to = from + 1; to <= runs.length; to += 1) {
      const said = runs.slice(from, to).map(({ text }) => text);
      if (said.join('').trim() === printed) return { from, to };
    }
  return null;
}
