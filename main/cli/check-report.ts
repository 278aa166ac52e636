import type { DeckCheck } from '../../shared/deck/check-deck.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { excerptOf, nameCharacter } from '../../shared/text/missing-characters.ts';

/** Whether the slides claim something that the data do not bear, or would not follow a correction. */
export function isFaulty(check: DeckCheck): boolean {
  const { typedFigures, problems, misplacedYears, disagreements, missing } = check;
  return [typedFigures, problems, misplacedYears, disagreements, missing].some(
    ({ length }) => length > 0,
  );
}

/** The check as a document for other programs. */
export function checkDocument(
  {
    typedFigures,
    problems,
    misplacedYears,
    disagreements,
    competingSources,
    mixedPeriods,
    missing,
    unusedFigures,
  }: DeckCheck,
  snapshot: Snapshot,
) {
  return {
    snapshot: { id: snapshot.id, changed_at: snapshot.changedAt },
    typed_figures: typedFigures,
    problems,
    misplaced_years: misplacedYears,
    disagreements,
    competing_sources: competingSources,
    mixed_periods: mixedPeriods,
    missing_characters: missing,
    unused_figures: unusedFigures,
  };
}

/** The check as a person reads it: one heading for each kind of finding, one line for each. */
export function checkText(check: DeckCheck, deck: DeckKey, locale: Locale): string {
  const blocks = [
    block(
      'check.typed',
      check.typedFigures.map(({ slide, place, text }) => `${slide}  ${place}  ${text}`),
    ),
    block(
      'check.problems',
      check.problems.map(
        ({ slide, code, detail }) =>
          `${slide}  ${translate(locale, `slide.problem.${code}`, { detail })}`,
      ),
    ),
    block(
      'check.misplaced-years',
      check.misplacedYears.map(
        ({ slide, place, year, figure, period }) =>
          `${slide ?? deck}  ${place}  ${translate(locale, 'check.misplaced-year', {
            year,
            figure: figure ?? deck,
            period: formatPeriod(period, locale),
          })}`,
      ),
    ),
    block(
      'check.disagreements',
      check.disagreements.map(
        ({ figure, period, area, quotation, slides }) =>
          `${figure}@${period}${area === null ? '' : `#${area}`}  ${translate(locale, 'check.disagreement', { quotation })}  ${slides.join(' ')}`,
      ),
    ),
    block(
      'check.missing',
      check.missing.map(
        (found) =>
          `${found.of}  ${found.place}  ${excerptOf(found)}  ${found.characters.map(nameCharacter).join(' ')}`,
      ),
    ),
    block(
      'check.mixed-periods',
      check.mixedPeriods.map(
        ({ slide, place, periods }) => `${slide}  ${place}  ${periods.join(' ')}`,
      ),
    ),
    // As before there were competing values, where there are none.
    ...(check.competingSources.length === 0
      ? []
      : [
          block(
            'check.competing-sources',
            check.competingSources.map(
              ({ figure, period, area, source, quotation, slides }) =>
                `${figure}@${period}${area === null ? '' : `#${area}`}  ${translate(locale, 'check.competing-source', { source, quotation })}  ${slides.join(' ')}`,
            ),
          ),
        ]),
    block('check.unused', check.unusedFigures),
  ];

  function block(heading: MessageKey, lines: readonly string[]): string {
    const title = translate(locale, heading, { count: lines.length });
    return [title, ...lines.map((line) => `  ${line}`)].join('\n');
  }
  return `${blocks.join('\n')}\n`;
}
