import { translate } from '../../../../shared/i18n/messages.ts';
import { inLocale, type Locale } from '../../../../shared/model/localized.ts';
import {
  findingRemarks,
  placeInWords,
  printKnown,
} from '../../../../shared/verifying/finding-words.ts';
import { countStates } from '../../../../shared/verifying/gravity.ts';
import type { VerifiedFigure } from '../../../../shared/verifying/model.ts';
import type {
  VerifiedAgainst,
  VerifiedDocument,
} from '../../../../shared/verifying/verifying-document.ts';

/** What was found as a person reads it: the counts, then all that is not simply equal, the gravest first. */
export function verifyingText(
  { figures }: Pick<VerifiedDocument, 'figures'>,
  against: VerifiedAgainst,
  locale: Locale,
): string {
  if (figures.length === 0) return `${translate(locale, 'verifying.nothing')}\n`;
  const counts = countStates(figures);
  const summary = translate(locale, 'verifying.summary', {
    ...{ count: figures.length, different: counts.different, other: counts['another-period'] },
    ...{ unsure: counts.unsure, unknown: counts.unknown },
    ...{ rounded: counts.rounded, equal: counts.equal },
  });
  const told = figures.filter(({ state }) => state !== 'equal');
  return [summary, ...told.map((finding) => findingText(finding, against, locale)), ''].join('\n');
}

function findingText(finding: VerifiedFigure, against: VerifiedAgainst, locale: Locale): string {
  const { claim, state, series, figure } = finding;
  const held =
    series && figure
      ? `${inLocale(series.name, locale)} ${printKnown(series, figure, locale)}`
      : null;
  const remarks = findingRemarks(finding, against, locale);
  const stands = `${placeInWords(claim.place, locale)}  ${claim.rawText}`;
  return [
    `\n${translate(locale, `verifying.state.${state}`)}  ${stands}`,
    `  ${claim.sentence.replace(/\s+/g, ' ')}`,
    ...(held === null ? [] : [`  ${translate(locale, 'verifying.kept')}  ${held}`]),
    ...remarks.map((remark) => `  ${remark}`),
  ].join('\n');
}
