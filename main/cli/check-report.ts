import type { DeckCheck } from '../../shared/domain/check-deck.ts';
import { excerptOf, nameCharacter } from '../../shared/domain/missing-characters.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** Whether something would stay behind when a figure is corrected, or be missing on a slide. */
export function isFaulty({ typedFigures, problems, missing }: DeckCheck): boolean {
  return typedFigures.length > 0 || problems.length > 0 || missing.length > 0;
}

/** The check as a document for other programs. */
export function checkDocument(
  { typedFigures, problems, missing, unusedFigures }: DeckCheck,
  snapshot: Snapshot,
) {
  return {
    snapshot: { id: snapshot.id, changed_at: snapshot.changedAt },
    typed_figures: typedFigures,
    problems,
    missing_characters: missing,
    unused_figures: unusedFigures,
  };
}

/** The check as a person reads it: one heading for each kind of finding, one line for each. */
export function checkText(check: DeckCheck, locale: Locale): string {
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
      'check.missing',
      check.missing.map(
        (found) =>
          `${found.of}  ${found.place}  ${excerptOf(found)}  ${found.characters.map(nameCharacter).join(' ')}`,
      ),
    ),
    block('check.unused', check.unusedFigures),
  ];

  function block(heading: MessageKey, lines: readonly string[]): string {
    const title = translate(locale, heading, { count: lines.length });
    return [title, ...lines.map((line) => `  ${line}`)].join('\n');
  }
  return `${blocks.join('\n')}\n`;
}
