import { type MessageKey, translate } from '../i18n/messages.ts';
import type { ImportPlan, PlanQuestion } from '../model/import.ts';
import type { Locale } from '../model/localized.ts';

/** A question as it is put to a person, in their language. */
export function planQuestionText(
  { about, table, cell, subject }: Pick<PlanQuestion, 'about' | 'table' | 'cell' | 'subject'>,
  { tables }: Pick<ImportPlan, 'tables'>,
  locale: Locale,
): string {
  const of = table === null ? undefined : tables[table];
  const place = [of?.sheet, cell ?? of?.range].filter(Boolean).join('!');
  return translate(locale, `import.ask.${about}` as MessageKey, {
    ...{ place, subject: subject ?? '' },
  });
}
