import { formatFigure } from '../figures/format-figure.ts';
import { formatPeriod } from '../figures/format-period.ts';
import { translate } from '../i18n/messages.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import {
  type DocumentPlace,
  type KnownFigure,
  type KnownSeries,
  notesShape,
  type VerifiedFigure,
} from './model.ts';
import type { VerifiedAgainst } from './verifying-document.ts';

/** A place as people say it: slide 3, “Text box 2”; “Sheet1” B5; page 4. */
export function placeInWords(place: DocumentPlace, locale: Locale): string {
  const { line, page, slide, shape, sheet, cell } = place;
  const say = translate.bind(null, locale);
  const parts = [
    page === null ? null : say('verifying.place.page', { page }),
    slide === null ? null : say('verifying.place.slide', { slide }),
    shape === notesShape ? say('verifying.place.notes') : shape,
    sheet === null ? null : say('verifying.place.sheet', { sheet }),
    cell,
    line !== null && page === null && slide === null && cell === null
      ? say('verifying.place.line', { line })
      : null,
  ];
  return parts.filter((part) => part !== null && part !== '').join(locale === 'en' ? ', ' : ' ');
}

/** As the store prints a figure. */
export function printKnown(series: KnownSeries, figure: KnownFigure, locale: Locale): string {
  return formatFigure({ ...figure.measure, unit: series.unit }, locale);
}

/** What is said about a finding beside both figures: what the difference is, and what else there is. */
export function findingRemarks(
  finding: VerifiedFigure,
  { sources }: Pick<VerifiedAgainst, 'sources'>,
  locale: Locale,
): string[] {
  const { claim, state, cause, isSure, series, figure, others, candidates } = finding;
  const say = translate.bind(null, locale);
  const remarks: string[] = [];
  if (cause !== null)
    remarks.push(say(`verifying.cause.${cause}`, { word: qualifierWord(finding, locale) }));
  if (series && figure)
    for (const other of others) {
      const printed = printKnown(series, other, locale);
      if (other.area?.key !== figure.area?.key)
        remarks.push(
          say('verifying.other-area', {
            printed,
            area: other.area ? inLocale(other.area.name, locale) : '',
          }),
        );
      else if (other.period !== figure.period)
        remarks.push(
          say('verifying.other-period', { printed, period: periodInWords(other.period, locale) }),
        );
      else {
        const title = other.source === null ? undefined : sources.get(other.source);
        const source = title ? inLocale(title, locale) : '';
        remarks.push(say('verifying.sources-differ', { printed, source }));
      }
    }
  if (
    figure &&
    !figure.isInForce &&
    figure.source !== null &&
    (state === 'equal' || state === 'rounded')
  ) {
    const title = sources.get(figure.source);
    remarks.push(
      say('verifying.other-source', {
        printed: series ? printKnown(series, figure, locale) : claim.rawText,
        source: title ? inLocale(title, locale) : '',
      }),
    );
  }
  if (state === 'unknown' && series && !figure && series.figures[0])
    remarks.push(
      say('verifying.only-period', {
        period: [...new Set(series.figures.map(({ period }) => periodInWords(period, locale)))]
          .slice(0, 3)
          .join(locale === 'en' ? ', ' : '、'),
      }),
    );
  if (!isSure && series && state !== 'unknown') remarks.push(say('verifying.unsure-name'));
  if (candidates.length > 0 && (state === 'unsure' || (state === 'unknown' && !series)))
    remarks.push(
      say('verifying.maybe', {
        names: candidates
          .map(({ name }) => inLocale(name, locale))
          .join(locale === 'en' ? '; ' : '、'),
      }),
    );
  return remarks;
}

function periodInWords(period: string, locale: Locale): string {
  return formatPeriod(period, locale);
}

/** The word that is missing or another: the store’s where it is lost, the document’s where it is changed. */
function qualifierWord({ claim, cause, figure }: VerifiedFigure, locale: Locale): string {
  const measure = cause === 'qualifier-lost' ? figure?.measure : claim;
  if (!measure) return '';
  const unit = { zh: '', en: '' };
  const printed = formatFigure({ ...measure, value: 1, unitMult: 0, decimals: 0, unit }, locale);
  return printed.replace(/[\d.,]+/g, '').trim();
}
