import type {
  DrawnItem,
  DrawnLine,
  DrawnText,
  SlideDrawing,
} from '../../../../shared/model/presentation.ts';
import type { ExpectedPosition, Words } from '../../pdf/proof/expect-positions.ts';
import { foldPage } from '../../pdf/proof/page-text.ts';
import { figuresInCharts } from './drawn-charts.ts';

/** A star or a year may stand behind a label that is whole: `(2022)*`. */
const longestMark = 8;

/**
 * The places of figures that can be told by the words beside them. What charts print is held by category
 * and value: a reader finds their words behind all others. A label that is cut off stands nowhere whole,
 * and where a longer text happens to say the same words it is no label.
 */
export function positionsToFind(
  places: readonly ExpectedPosition[],
  { items }: Pick<SlideDrawing, 'items'>,
): ExpectedPosition[] {
  const inCharts = figuresInCharts(items);
  const isInChart = ({ key }: ExpectedPosition) => inCharts.has(key);
  const ofCharts = new Set(places.filter(isInChart).flatMap(({ words }) => words.map(foldedLabel)));
  const texts = textsIn(items).map((text) => foldPage(text).folded);
  const stands = (label: string) =>
    texts.some((text) => text.startsWith(label) && text.length <= label.length + longestMark);
  const isTold = (words: Words) => {
    const label = foldedLabel(words);
    return label === null || (stands(label) && !ofCharts.has(label));
  };
  return places
    .filter((place) => !isInChart(place))
    .map((place) => ({ ...place, words: place.words.filter(isTold) }));
}

/** Null for a sentence. */
function foldedLabel(words: Words): string | null {
  return words.kind === 'label' ? foldPage(words.text).folded : null;
}

/** Each text that may be a label: no title is, though it may say the same words. */
function textsIn(items: readonly DrawnItem[]): string[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'group':
        return textsIn(item.items);
      case 'text':
        return item.role === 'body' ? [textOf(item.lines)] : [];
      case 'table':
        return item.rows.flatMap(({ cells }) => cells.map(({ lines }) => textOf(lines)));
      case 'chart':
        return [
          ...item.categories,
          ...item.categoryLabels.flatMap(labelText),
          ...item.series.flatMap(({ points }) => points.flatMap(({ label }) => labelText(label))),
        ];
      default:
        return [];
    }
  });
}

function labelText(label: DrawnText | null): string[] {
  return label === null ? [] : [textOf(label.lines)];
}

function textOf(lines: readonly DrawnLine[]): string {
  return lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}
