import type { Indicator, Observation } from '../model/indicator.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { inLocale } from '../model/localized.ts';
import { isOfSamePeriod } from './competing.ts';
import { absoluteValue } from './format-figure.ts';
import { type ChangeRefusal, type YearOnYear, yearOnYear } from './series.ts';

type Named = Pick<Indicator, 'name' | 'shortName' | 'synonyms' | 'kind' | 'unit' | 'priceBasis'>;
type Rate = Named & Pick<Indicator, 'observations' | 'decimals'>;

/** What may be said of how a figure changed within a year, where a rate may be published, too. */
export type ChangeShown =
  /** Computed from the two figures, which is to be said. */
  | { readonly kind: 'computed'; readonly change: Extract<YearOnYear, { ok: true }> }
  /** A rate of its own is published: that one goes, whatever would be computed. */
  | { readonly kind: 'published'; readonly rate: Rate; readonly observation: Observation }
  | { readonly kind: 'refused'; readonly why: ChangeRefusal | 'other-basis' };

const growth =
  /(?:比上年|较上年|同比|名义|实际|的)*(?:增长速度|增长率|增长|增速|增幅|涨幅)(?:[（(][^（()）]*[)）])?$/;
const englishGrowth = /^(?:growth(?: rate)? (?:of|in) (?:the )?)(.+)$|^(.+?) growth(?: rate)?$/i;

/**
 * The indicators that are the published growth of others, by the key of those: 地区生产总值增速 is
 * that of 地区生产总值, and of whatever else is called GDP.
 */
export function growthRates<Row extends Rate & Pick<Indicator, 'key'>>(
  indicators: readonly Row[],
): ReadonlyMap<Indicator['key'], Row> {
  const amounts = new Map<string, Row>();
  for (const indicator of indicators)
    if (indicator.kind !== 'ratio')
      for (const name of namesOf(indicator)) amounts.set(name.toLowerCase(), indicator);
  const rates = new Map<Indicator['key'], Row>();
  for (const rate of indicators) {
    if (rate.unit.zh !== '%') continue;
    const grown = namesOf(rate)
      .map(withoutGrowth)
      .find((name) => name !== null && amounts.has(name.toLowerCase()));
    const amount = grown ? amounts.get(grown.toLowerCase()) : undefined;
    if (amount && !rates.has(amount.key)) rates.set(amount.key, rate);
  }
  return rates;
}

/**
 * What may be said of a figure's change on the same period a year before. Nothing is computed where
 * a rate is published, where the two are of another basis (a rate at comparable prices of an amount
 * at current ones; a note that the definition changed), or where the figures do not bear it.
 *
 * @param observations those of the indicator, of which one may be the year before's
 * @param rate the indicator that is its published growth; null where there is none
 */
export function changeShown(
  to: Observation,
  indicator: Pick<Indicator, 'observations' | 'kind' | 'direction' | 'priceBasis'>,
  rate: Rate | null,
): ChangeShown {
  const published = rate?.observations.find(
    (one) => isOfSamePeriod(one, to) && absoluteValue(one) !== null,
  );
  if (rate && published) return { kind: 'published', rate, observation: published };
  const change = yearOnYear(to, indicator);
  if (!change.ok) return { kind: 'refused', why: change.why };
  const isOfOtherBasis =
    (rate !== null && rate.priceBasis !== null && rate.priceBasis !== indicator.priceBasis) ||
    [change.from, change.to].some(saysBasisChanged);
  return isOfOtherBasis ? { kind: 'refused', why: 'other-basis' } : { kind: 'computed', change };
}

/** `+7.7%`, `−0.3个百分点`, `约+12%`: the size alone. That it is computed is said beside it. */
export function shortChange(
  { change, by, approximate }: Extract<YearOnYear, { ok: true }>,
  unit: Localized,
  locale: Locale,
): string {
  const digits = Math.abs(change).toLocaleString('en-US', {
    useGrouping: locale === 'en',
    maximumFractionDigits: by === 'amount' ? 10 : 1,
  });
  const sign = Number(digits.replaceAll(',', '')) === 0 ? '' : change > 0 ? '+' : '−';
  const about = approximate ? { 'zh-CN': '约', en: 'about ' }[locale] : '';
  const words = {
    percent: '%',
    points: { 'zh-CN': '个百分点', en: ' pp' }[locale],
    places: { 'zh-CN': '位', en: digits === '1' ? ' place' : ' places' }[locale],
    amount: locale === 'en' ? ` ${inLocale(unit, 'en')}` : unit.zh,
  };
  return `${about}${sign}${digits}${words[by]}`;
}

function namesOf({ name, shortName, synonyms }: Named): string[] {
  return [name.zh, name.en, shortName.zh, shortName.en, ...synonyms].flatMap((one) =>
    one === null ? [] : [one.trim()],
  );
}

function withoutGrowth(name: string): string | null {
  const chinese = name.replace(growth, '');
  if (chinese !== name) return chinese === '' ? null : chinese;
  const english = englishGrowth.exec(name);
  return english?.[1] ?? english?.[2] ?? null;
}

/** 口径调整, 不可比: what a note says of figures that stand on other ground than those before. */
function saysBasisChanged({ comment }: Pick<Observation, 'comment'>): boolean {
  return (
    comment !== null &&
    (/口径[^未没无不，。；]{0,6}(?:调整|变化|变动|改变|不同|不一致)|不可比|不一致口径/.test(
      comment.zh,
    ) ||
      /not comparable|(?:basis|definition|scope) (?:has )?(?:changed|differs)/i.test(
        comment.en ?? '',
      ))
  );
}
