import { useContext, useId, useMemo } from 'react';
import { findFigure } from '../../../shared/deck/find-replace.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './find-replace.module.css';

/** An indicator, and the one that is to be shown in its place; empty while none is chosen. */
export interface FigureSearch {
  readonly from: string;
  readonly to: string;
}

interface FigureFieldsProps {
  readonly briefing: Briefing;
  readonly search: FigureSearch;
  readonly onSearch: (search: FigureSearch) => void;
}

export function FigureFields({ briefing, search, onSearch }: FigureFieldsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const { figures, deck } = briefing;
  const indicators = useMemo(() => {
    const named = figures
      .filter(({ origin }) => origin === 'observation')
      .map(({ key, name }) => [String(key), inLocale(name, locale)] as const);
    return [...new Map(named)];
  }, [figures, locale]);
  const used = useMemo(
    () => indicators.filter(([key]) => findFigure(deck, key).length > 0),
    [indicators, deck],
  );
  const field = (name: keyof FigureSearch, choices: typeof indicators) => (
    <>
      <label htmlFor={`${id}-${name}`}>
        {message(name === 'from' ? 'find.from-figure' : 'find.to-figure')}
      </label>
      <select
        id={`${id}-${name}`}
        value={search[name]}
        {...(name === 'from' && { 'data-first-focus': true })}
        onChange={(event) => onSearch({ ...search, [name]: event.target.value })}
      >
        <option value="">{message('find.choose-figure')}</option>
        {choices.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <div className={styles['find-fields']}>
      {field('from', used)}
      {field(
        'to',
        indicators.filter(([key]) => key !== search.from),
      )}
    </div>
  );
}
