import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import { keyInArea } from '../../shared/figures/areas.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { type BoundChart, measureOf } from './plan.ts';
import type { Described } from './series.ts';

/**
 * A chart in one sentence, from the observations that it is drawn from.
 *
 * @param chart as it is drawn (`drawableChart`)
 */
export function describeChart(
  chart: BoundChart,
  data: readonly Described[],
  wholes: readonly Described[],
  locale: Locale,
): string {
  const say = (key: MessageKey, list: string) =>
    translate(locale, key, { list, count: data.length });
  const inWords = ({ label, printed }: Described) =>
    translate(locale, 'chart.datum', { label, printed });
  const items = data.map(inWords);
  const list = items.join(locale === 'en' ? ', ' : '，');
  switch (chart.type) {
    case 'ranked-bars':
    case 'lollipop':
      return [
        measureOf(chart),
        describeRanked(data, wholes, items, locale) ?? say('chart.ranked', list),
      ]
        .filter((words) => words !== null)
        .join(locale === 'en' ? ': ' : '：');
    case 'pictogram':
      return say('chart.pictogram', list);
    case 'figures':
      return say('chart.figures', list);
    case 'target-track':
    case 'targets': {
      const attained = chart.targets.map((target) => target.attained ?? null);
      const said = items.map((item, index) => {
        const words = attained[index]?.words;
        if (words === undefined) return item;
        return locale === 'en' ? `${item} (${words})` : `${item}（${words}）`;
      });
      const origins = attained.map((each) => each?.attainment.by.origin);
      const key = origins.includes('report')
        ? 'chart.targets-reported'
        : origins.includes('indicator')
          ? 'chart.targets-attained'
          : 'chart.targets';
      return say(key, said.join(locale === 'en' ? ', ' : '，'));
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

/** With the year before beside each; null where the chart shows none. */
function describeRanked(
  data: readonly Described[],
  before: readonly Described[],
  items: readonly string[],
  locale: Locale,
): string | null {
  if (before.length === 0) return null;
  const [year, ...otherYears] = new Set(data.map(({ period }) => period));
  const [earlier, ...otherEarlier] = new Set(before.map(({ period }) => period));
  const isShared = otherYears.length === 0 && otherEarlier.length === 0;
  const list = items
    .map((datum, index) => {
      const same = before.find(({ key }) => key === data[index]?.key);
      const own = isShared ? datum : `${datum}, ${data[index]?.period}`;
      if (!same) return own;
      const printed = isShared ? same.printed : `${same.period} ${same.printed}`;
      return translate(locale, 'chart.datum-before', { datum: own, before: printed });
    })
    .join(locale === 'en' ? ', ' : '，');
  const count = data.length;
  return isShared
    ? translate(locale, 'chart.ranked-years', {
        count,
        list,
        year: year ?? '',
        before: earlier ?? '',
      })
    : translate(locale, 'chart.ranked', { count, list });
}

/** A chart that a layout puts together from marks of its own, in one sentence. */
export function describeMarks(
  key: Extract<MessageKey, 'chart.ladder' | 'chart.pair' | 'chart.milestones'>,
  marks: readonly Described[],
  locale: Locale,
): string {
  const list = marks.map(({ label, printed }) =>
    key === 'chart.milestones'
      ? translate(locale, 'chart.event', { label, printed })
      : translate(locale, 'chart.datum', { label, printed }),
  );
  return translate(locale, key, { list: list.join(locale === 'en' ? '; ' : '；') });
}

/** Where a figure stands in its source, first place first. */
export function paragraphsOf({ passages }: Pick<Described, 'passages'>, locale: Locale): string {
  return passages
    .map((passage) => citeParagraph(passage, locale))
    .join(locale === 'en' ? '; ' : '；');
}

function wholeOf(
  chart: Extract<BoundChart, { type: 'part-of-whole' | 'shares' }>,
  index: number,
  wholes: readonly Described[],
): Described | undefined {
  const key =
    chart.type === 'shares' ? chart.shares[index]?.whole?.key : wholeKey(chart.parts[index]?.whole);
  return wholes.find((whole) => whole.key === key);
}

function wholeKey(whole: BoundFigure | undefined): string | undefined {
  return whole && keyInArea(whole.figure);
}
