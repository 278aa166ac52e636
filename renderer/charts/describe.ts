import { citePlace } from '../../shared/domain/cite.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
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
  const say = (key: MessageKey, list: string) =>
    translate(locale, key, { list, count: data.length });
  const inWords = ({ label, printed }: Datum) =>
    translate(locale, 'chart.datum', { label, printed });
  const items = data.map(inWords);
  const list = items.join(locale === 'en' ? ', ' : '，');
  switch (chart.type) {
    case 'ranked-bars':
    case 'lollipop':
      return say('chart.ranked', list);
    case 'pictogram':
      return say('chart.pictogram', list);
    case 'target-track':
    case 'targets': {
      const reported =
        chart.type === 'targets'
          ? chart.targets.some(({ progress }) => progress !== null)
          : chart.targets.some((target) => target.reported !== null);
      return say(reported ? 'chart.targets-reported' : 'chart.targets', list);
    }
    case 'part-of-whole':
    case 'shares': {
      const pairs = items.map((part, index) => {
        const whole = wholeOf(chart, index, wholes);
        return whole ? translate(locale, 'chart.share', { part, whole: inWords(whole) }) : part;
      });
      return say('chart.shares', pairs.join(locale === 'en' ? '; ' : '；'));
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
