import { scaled } from '../../shared/figures/scaled.ts';
import { type SeriesUnit, seriesUnit } from '../../shared/figures/series-unit.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { FigureKey } from '../../shared/model/figure.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type {
  ChartPoint,
  ChartSeries,
  DrawnChart,
  DrawnText,
} from '../../shared/model/presentation.ts';
import type { PlacedLabel } from '../charts/labels.ts';
import type { OfficeChart, OfficeMark } from '../charts/office-chart.ts';
import { round } from './frame.ts';
import type { Point } from './outlines.ts';
import { paintOf } from './paints.ts';
import { joinTwo } from './svg-texts.ts';

interface Setting {
  /** Where the chart's drawing begins on the slide. */
  readonly at: Point;
  readonly locale: Locale;
  /** A label as it was measured. */
  readonly find: (label: PlacedLabel) => DrawnText | null;
  /** The chart in one sentence; null where several charts share one. */
  readonly sentence: string | null;
}

/** A chart as presentation software knows it, its values in the unit that they are published in. */
export function officeChartItem(chart: OfficeChart, setting: Setting): DrawnChart {
  const { at, locale, find, sentence } = setting;
  const marks = chart.series.flatMap((series) => series.marks);
  const data = marks.flatMap(({ datum }) => datum ?? []);
  const unit = seriesUnit(
    data.map(({ figure }) => figure.figure),
    locale,
  );
  const { x, y, width, height } = chart.plot;
  const plot = {
    ...{ x: round(at.x + x), y: round(at.y + y), width: round(width), height: round(height) },
  };
  const own = data.map(({ label, printed }) =>
    translate(locale, 'chart.datum', { label, printed }),
  );
  return {
    kind: 'chart',
    type: chart.type,
    box: plot,
    plot,
    categories: chart.categories.map(({ name }) => name),
    categoryLabels: chart.categories.map(({ label }) => joined(label, find)),
    series: chart.series.map((series) => seriesOf(series, unit, locale, find)),
    axis: {
      least: scaled(chart.axis.least, -unit.power),
      greatest: scaled(chart.axis.greatest, -unit.power),
    },
    mark: { thickness: round(chart.mark.thickness), room: round(chart.mark.room) },
    hole: chart.hole,
    alt: sentence ?? own.join(locale === 'en' ? ', ' : '，'),
  };
}

/** A name that takes several lines is one text. */
function joined(labels: readonly PlacedLabel[], find: Setting['find']): DrawnText | null {
  const texts = labels.flatMap((label) => find(label) ?? []);
  const [first, ...others] = texts;
  return first ? others.reduce(joinTwo, first) : null;
}

function seriesOf(
  { name, marks }: OfficeChart['series'][number],
  { unit, power }: SeriesUnit,
  locale: Locale,
  find: Setting['find'],
): ChartSeries {
  const said = name ?? translate(locale, 'chart.rest');
  const inUnit = locale === 'en' ? `${said} (${unit})` : `${said}（${unit}）`;
  return {
    name: unit === '' ? said : inUnit,
    unit,
    points: marks.map((mark) => pointOf(mark, power, find)),
  };
}

function pointOf(
  { value, datum, fill, label }: OfficeMark,
  power: number,
  find: Setting['find'],
): ChartPoint {
  const text = label && find(label);
  return {
    value: value === null ? null : scaled(value, -power),
    printed: datum?.printed ?? '',
    figure: datum && FigureKey.parse(datum.figure.figure.key),
    paint: paintOf(fill) ?? { colour: '#000000', opacity: 0 },
    label: text,
  };
}
