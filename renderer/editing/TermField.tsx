import { useContext } from 'react';
import { formatTerm } from '../../shared/figures/format-period.ts';
import type { Goal } from '../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { isCounted, TermPoint } from '../../shared/model/period.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChoiceField, LocalizedField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { localizedFrom } from './form-values.ts';
import { offeredTerms, otherTerm, termEnds } from './goal-terms.ts';
import type { GoalValues } from './goal-values.ts';

/** By when, chosen in words. */
export function TermField({ goals }: { readonly goals: readonly Goal[] }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { valueAt } = useForm();
  const year = new Date().getFullYear();
  const { dated, counted } = offeredTerms(goals, year, String(valueAt('term')));
  const words = (term: string) => {
    const [start = '', end = ''] = term.split('/');
    return formatTerm(start, end, null, locale);
  };
  const named = (term: string) => {
    const printed = words(term);
    if (term === `${year}/${year}`) return message('term.this-year', { year: printed });
    if (term === `${year + 1}/${year + 1}`) return message('term.next-year', { year: printed });
    const [start, end] = term.split('/').map(Number);
    return start === year && end !== undefined && end > start
      ? message('term.years', { count: end - start + 1, years: printed })
      : printed;
  };
  return (
    <ChoiceField
      path="term"
      label={message('field.term')}
      choices={[
        {
          label: message('term.by-date'),
          options: [
            ...dated.map((term) => ({ value: term, label: named(term) })),
            { value: otherTerm, label: message('term.other') },
          ],
        },
        {
          label: message('term.counted'),
          options: counted.map((term) => ({ value: term, label: words(term) })),
        },
      ]}
    />
  );
}

/** What a term needs beside its choice: other dates, or the event that it counts from. */
export function TermEnds({ term }: Pick<GoalValues, 'term'>) {
  const message = useMessages();
  if (term === otherTerm)
    return (
      <div className={styles['field-row']}>
        <TextField
          path="periodStart"
          label={message('field.periodStart')}
          help={message('field.date-help')}
        />
        <TextField
          path="periodEnd"
          label={message('field.periodEnd')}
          help={message('field.date-help')}
        />
      </div>
    );
  return isCounted(term) ? (
    <LocalizedField path="termFrom" label="field.termFrom" help={message('field.termFrom-help')} />
  ) : null;
}

/** The term as it will be printed; null while too little of it is typed. */
export function termInWords(values: GoalValues, locale: Locale): string | null {
  const { periodStart, periodEnd } = termEnds(values);
  if (![periodStart, periodEnd].every((point) => TermPoint.safeParse(point).success)) return null;
  const from = isCounted(values.term) ? inLocale(localizedFrom(values.termFrom), locale) : '';
  return formatTerm(periodStart, periodEnd, from || null, locale);
}
