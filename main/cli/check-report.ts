import type { DeckCheck } from '../../shared/deck/check-deck.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { excerptOf, nameCharacter } from '../../shared/text/missing-characters.ts';

/** Whether the slides claim something that the data do not bear, or would not follow a correction. */
export function isFaulty(check: DeckCheck): boolean {
  const { typedFigures, problems, misplacedYears, disagreements, missing, missingEnglish } = check;
  return [typedFigures, problems, misplacedYears, disagreements, missing, missingEnglish].some(
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
    mixedPeriods,
    missing,
    missingEnglish,
    typedPeriods,
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
    mixed_periods: mixedPeriods,
    missing_characters: missing,
    missing_english: missingEnglish,
    typed_periods: typedPeriods,
    unused_figures: unusedFigures,
  };
}

/** As much of a text as tells which it is. */
function excerpt(text: string): string {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
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
      'check.missing-english',
      check.missingEnglish.map(({ of, place, text, slides }) => {
        const shown = slides.map(({ key, number }) => number ?? key).join(' ');
        return [of, place, excerpt(text), ...(shown === '' ? [] : [`[${shown}]`])].join('  ');
      }),
    ),
    block(
      'check.mixed-periods',
      check.mixedPeriods.map(
        ({ slide, place, periods }) => `${slide}  ${place}  ${periods.join(' ')}`,
      ),
    ),
    block(
      'check.typed-periods',
      check.typedPeriods.map(({ number, place, text }) => `${number ?? deck}  ${place}  ${text}`),
    ),
    block('check.unused', check.unusedFigures),
  ];

  function block(heading: MessageKey, lines: readonly string[]): string {
    const title = translate(locale, heading, { count: lines.length });
    return [title, ...lines.map((line) => `  ${line}`)].join('\n');
  }
  return `${blocks.join('\n')}\n`;
}
