import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { DrawnItem, DrawnText } from '../../shared/model/presentation.ts';
import { marksAttribute } from '../charts/chart-svg.ts';
import type { PlacedLabel } from '../charts/labels.ts';
import type { RecordedChart } from '../slides/chart-records.ts';
import { boxIn, round } from './frame.ts';
import { labelFigure } from './label-figures.ts';
import type { MeasureInside, Measuring } from './measuring.ts';
import { officeChartItem } from './office-charts.ts';
import { svgItemsOf } from './svg-items.ts';
import { joinLines } from './svg-texts.ts';

/** A label of a chart's drawing, as it was measured. */
interface MeasuredLabel {
  readonly element: SVGTextElement;
  readonly text: DrawnText;
}

/**
 * A chart: as charts of presentation software where it has such, with whatever it draws beside their
 * marks; else as one group of shapes.
 */
export function chartItems(
  figure: Element,
  { type, planned, description }: RecordedChart,
  measuring: Measuring,
  inside: MeasureInside,
): DrawnItem[] {
  const svg = figure.querySelector<SVGSVGElement>(':scope > svg');
  if (!svg) return [];
  const { locale, frame } = measuring;
  const corner = boxIn(frame, svg.getBoundingClientRect());
  const drawn = svgItemsOf(svg, measuring);
  const panels = [...svg.querySelectorAll<SVGGElement>(':scope > g[transform]')];
  const labels = drawn.flatMap(({ element, item }): MeasuredLabel[] => {
    if (item.kind !== 'text' || !(element instanceof SVGTextElement)) return [];
    return [{ element, text: labelFigure(item, figure, planned, corner) }];
  });

  const taken = new Set<MeasuredLabel>();
  const charts = planned.panels.flatMap(({ plan, x, y = 0 }, index) => {
    const own = labels.filter(({ element }) => panels[index]?.contains(element));
    const find = (label: PlacedLabel): DrawnText | null => {
      const found = own.find(({ element }) => isAt(element, label));
      if (found) taken.add(found);
      return found?.text ?? null;
    };
    const at = { x: corner.x + x, y: corner.y + y };
    const sentence = planned.panels.length + (plan.office?.length ?? 0) > 2 ? null : description;
    return (plan.office ?? []).map((chart) =>
      officeChartItem(chart, { at, locale, find, sentence }),
    );
  });
  const isOffice = charts.length > 0;
  const shapes = drawn.flatMap(({ element, item }) =>
    item.kind === 'shape' && !(isOffice && element.closest(`[${marksAttribute}]`)) ? [item] : [],
  );
  const words = figure.querySelector(':scope > div');
  const texts = [
    ...joinLines(labels.filter((label) => !taken.has(label)).map(({ text }) => text)),
    ...(words ? inside(words, measuring) : []),
  ];
  if (isOffice) return [...charts, ...shapes, ...texts];
  const name = translate(locale, nameOf(type));
  return [{ kind: 'group', name, alt: description, items: [...shapes, ...texts] }];
}

function isAt(text: SVGTextElement, { x, y }: PlacedLabel): boolean {
  return Number(text.getAttribute('x')) === round(x) && Number(text.getAttribute('y')) === round(y);
}

/** What a drawing that presentation software has no chart for is called there. */
function nameOf(type: string): MessageKey {
  switch (type) {
    case 'ladder':
      return 'layout.ladder';
    case 'milestone-strip':
      return 'layout.milestone-strip';
    case 'comparison-pair':
      return 'layout.comparison-pair';
    case 'lollipop':
      return 'chart.name.lollipop';
    case 'pictogram':
      return 'chart.name.pictogram';
    case 'targets':
    case 'target-track':
      return 'chart.name.target-track';
    default:
      return 'layout.chart';
  }
}
