import { citePlace } from '../../shared/domain/cite.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { BoundChart } from './plan.ts';
import type { Datum } from './series.ts';

/** A chart in one sentence, from the observations that it is drawn from. */
export function describeChart(
  chart: BoundChart,
  data: readonly Datum[],
  wholes: readonly Datum[],
  locale: Locale,
): string {
  const english = locale === 'en';
  const items = data.map((datum) => `${datum.label}${english ? ' ' : ''}${datum.printed}`);
  const list = items.join(english ? ', ' : '，');
  switch (chart.type) {
    case 'ranked-bars':
    case 'lollipop':
      return english
        ? `${data.length} figures, largest first: ${list}.`
        : `${data.length}项数据由大到小：${list}。`;
    case 'pictogram':
      return english ? `One mark for each counted: ${list}.` : `一个标记代表一个单位：${list}。`;
    case 'target-track':
      return english
        ? `Targets, no progress reported yet: ${list}.`
        : `目标值，暂无进度数据：${list}。`;
    case 'targets': {
      const reported = chart.targets.some(({ progress }) => progress !== null);
      if (!reported)
        return english
          ? `Targets, no progress reported yet: ${list}.`
          : `目标值，暂无进度数据：${list}。`;
      return english ? `Targets and reported progress: ${list}.` : `目标值与已报进度：${list}。`;
    }
    case 'part-of-whole':
    case 'shares': {
      const pairs = data.map((_, index) => {
        const whole = wholeOf(chart, index, wholes);
        if (!whole) return items[index];
        return english
          ? `${items[index]} of ${whole.label} ${whole.printed}`
          : `${items[index]}，${whole.label}${whole.printed}`;
      });
      return english
        ? `Parts of a whole: ${pairs.join('; ')}.`
        : `部分与总量：${pairs.join('；')}。`;
    }
  }
}

/** Where a figure stands in its source, first place first. */
export function placesOf({ figure }: Datum, locale: Locale): string {
  return figure.figure.passages
    .map((passage) => citePlace(passage, locale))
    .join(locale === 'en' ? '; ' : '；');
}

function wholeOf(
  chart: Extract<BoundChart, { type: 'part-of-whole' | 'shares' }>,
  index: number,
  wholes: readonly Datum[],
): Datum | undefined {
  const key =
    chart.type === 'shares'
      ? chart.shares[index]?.whole?.key
      : chart.parts[index]?.whole?.figure.key;
  return wholes.find((whole) => whole.key === key);
}
