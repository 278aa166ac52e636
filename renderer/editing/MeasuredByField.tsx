import { useContext, useEffect, useState } from 'react';
import { inLocale, type Localized } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { type Choice, ChoiceField } from './Field.tsx';
import { useForm } from './form-context.ts';
import type { Measures } from './goal-values.ts';

interface MeasuredByFieldProps {
  readonly path: string;
  /** The target's: only indicators in the same unit are offered. */
  readonly unit: Localized;
  readonly measures: Measures;
}

/** The indicator that a target is measured by, from all of the store that have its unit. */
export function MeasuredByField({ path, unit, measures }: MeasuredByFieldProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { valueAt } = useForm();
  const fitting = useIndicatorsIn(unit.zh);
  const chosen = String(valueAt(path) ?? '');
  const known = measures.get(chosen);
  // What no longer fits stays in sight, with the reason, until it is taken out.
  const kept: Choice[] =
    known && !fitting.some(({ value }) => value === chosen)
      ? [{ value: chosen, label: inLocale(known.name, locale) }]
      : [];
  const none = unit.zh !== '' && fitting.length === 0;
  return (
    <ChoiceField
      path={path}
      label={message('field.measuredBy')}
      help={message(
        unit.zh === ''
          ? 'field.measuredBy-unit'
          : none
            ? 'field.measuredBy-none'
            : 'field.measuredBy-help',
        { unit: inLocale(unit, locale) },
      )}
      searchable
      clearable
      choices={[...kept, ...fitting]}
    />
  );
}

function useIndicatorsIn(unit: string): readonly Choice[] {
  const locale = useContext(InterfaceLocale);
  const [found, setFound] = useState<readonly Choice[]>([]);
  useEffect(() => {
    if (unit === '') {
      setFound([]);
      return;
    }
    let current = true;
    const filter = { themes: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] };
    api.records
      .query({
        text: '',
        filter: { ...filter, units: [unit], unused: false },
        sort: { by: 'theme', descending: false },
        offset: 0,
        limit: 500,
        locale,
      })
      .then(({ rows }) => {
        if (!current) return;
        const able = rows.filter(({ kind }) => kind !== 'recognition');
        setFound(able.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) })));
      }, reportError);
    return () => {
      current = false;
    };
  }, [unit, locale]);
  return found;
}
