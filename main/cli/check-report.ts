import type { DeckCheck } from '../../shared/domain/check-deck.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** Whether something on the slides would stay behind, or be missing, when a figure is corrected. */
export function isFaulty({ typedFigures, problems }: DeckCheck): boolean {
  return typedFigures.length > 0 || problems.length > 0;
}

/** The check as a document for other programs. */
export function checkDocument(
  { typedFigures, problems, unusedFigures }: DeckCheck,
  snapshot: Snapshot,
) {
  return {
    snapshot: { id: snapshot.id, changed_at: snapshot.changedAt },
    typed_figures: typedFigures,
    problems,
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
    block('check.unused', check.unusedFigures),
  ];

  function block(heading: MessageKey, lines: readonly string[]): string {
    const title = translate(locale, heading, { count: lines.length });
    return [title, ...lines.map((line) => `  ${line}`)].join('\n');
  }
  return `${blocks.join('\n')}\n`;
}
