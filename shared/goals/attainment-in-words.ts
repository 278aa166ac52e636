import { formatFigure } from '../figures/format-figure.ts';
import { formatPeriod } from '../figures/format-period.ts';
import { translate } from '../i18n/messages.ts';
import type { Locale } from '../model/localized.ts';
import type { Judgement } from './assess-target.ts';
import type { Attainment } from './attainment.ts';

/**
 * How far a target is reached, the same wherever it is said: 2024年 42家 · 完成 42% · 来自指标 /
 * `2024: 42 · 42% reached · from the indicator`; of a report 已报 42家 · 完成 42% · 截至 2024年6月.
 */
export function attainmentInWords(attainment: Attainment, locale: Locale): string {
  const { by, target } = attainment;
  const printed = formatFigure(attainment.reached, locale);
  const base =
    attainment.share !== null && target.baseline !== null
      ? formatFigure({ ...target, ...exact, value: target.baseline }, locale)
      : null;
  return [
    by.origin === 'report'
      ? translate(locale, 'goals.reported', { printed })
      : translate(locale, by.figures.length > 1 ? 'goals.observed-sum' : 'goals.observed', {
          printed,
          period: observedPeriod(by.figures, locale),
        }),
    shareInWords(attainment, locale),
    base && translate(locale, 'goals.from-baseline', { printed: base }),
    verdictInWords(attainment, locale),
    by.origin === 'report'
      ? translate(locale, 'goals.as-of', { date: formatPeriod(by.report.asOf, locale) })
      : translate(locale, 'goals.from-indicator'),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

const exact = { qualifier: 'exact', qualifierWord: null, valueLo: null, valueHi: null } as const;

/** 2024年, or 2024—2026年 of a sum over these years. */
function observedPeriod(figures: readonly { readonly timePeriod: string }[], locale: Locale) {
  const [first, last] = [figures[0]?.timePeriod ?? '', figures.at(-1)?.timePeriod ?? ''];
  return formatPeriod(first === last ? first : `${first}/${last}`, locale);
}

function shareInWords({ share, bound }: Judgement, locale: Locale): string | null {
  if (share === null) return null;
  if (share < 0) return translate(locale, bound === 'least' ? 'goals.untold' : 'goals.went-away');
  const key = {
    exact: 'goals.share',
    least: 'goals.share-least',
    most: 'goals.share-most',
    about: 'goals.share-about',
  } as const;
  return translate(locale, key[bound], { share: percent(share, bound) });
}

/**
 * Whole percent, never rounded to more than there is: 99.7 % is 99 %. Below a tenth with one digit,
 * so that little does not read as nothing.
 */
function percent(share: number, bound: Judgement['bound']): number {
  const digits = share < 0.1 ? 10 : 1;
  const scaled = Number((share * 100 * digits).toPrecision(12));
  return (bound === 'most' ? Math.ceil(scaled) : Math.floor(scaled)) / digits;
}

function verdictInWords(judgement: Judgement, locale: Locale): string | null {
  const { met, share, bound, isLimit } = judgement;
  if (isLimit && met !== null)
    return translate(locale, met ? 'goals.within-limit' : 'goals.over-limit');
  if (met === true) return translate(locale, 'goals.met');
  if (met === false && (share === null || (share >= 1 && bound !== 'exact')))
    return translate(locale, 'goals.not-met');
  // At the number of a target that is to be surpassed.
  if (met === false && share !== null && share >= 1) return translate(locale, 'goals.not-beyond');
  return met === null && share === null ? translate(locale, 'goals.untold') : null;
}
