import { type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import type { Theme } from '../../../shared/model/indicator.ts';
import type { ThemeKey } from '../../../shared/model/keys.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import type { DeskFigure, FigureSaid } from '../../../shared/model/reading.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './reading.module.css';

/** A form in the card: Enter saves, Escape gives up. */
export function EditForm({
  children,
  onSave,
  onCancel,
}: {
  readonly children: ReactNode;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const message = useMessages();
  return (
    <form
      className={styles['edit']}
      data-testid="desk-edit"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <footer>
        <Button look="primary" onClick={onSave}>
          {message('desk.save')} <kbd>Enter</kbd>
        </Button>
        <Button onClick={onCancel}>
          {message('desk.cancel')} <kbd>Esc</kbd>
        </Button>
      </footer>
      {/* Enter in a field saves. */}
      <input type="submit" hidden />
    </form>
  );
}

export function ThemeField({
  themes,
  theme,
  onChange,
}: {
  readonly themes: readonly Theme[];
  readonly theme: ThemeKey | null;
  readonly onChange: (theme: ThemeKey | null) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <ChoiceField
      label={message('desk.field.theme')}
      value={theme ?? ''}
      options={themes.map(({ key, name }) => [key, inLocale(name, locale)] as const)}
      onChange={(chosen) => onChange(themes.find(({ key }) => key === chosen)?.key ?? null)}
    />
  );
}

/** One line of text with its label. */
export function TextField({
  isFirst = false,
  label,
  value,
  longest: most,
  isWrong = false,
  onChange,
}: {
  /** What is typed first goes here. */
  readonly isFirst?: boolean;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly isWrong?: boolean;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isFirst) return;
    field.current?.focus();
    field.current?.select();
  }, [isFirst]);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        value={value}
        maxLength={most}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** One of several, by its label. */
export function ChoiceField({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!options.some(([one]) => one === value) && <option value={value}>—</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whether a figure is one that was reached, or is still to be. */
export function AsField({
  as,
  onChange,
}: {
  readonly as: 'figure' | 'goal';
  readonly onChange: (as: 'figure' | 'goal') => void;
}) {
  const message = useMessages();
  return (
    <ChoiceField
      label={message('desk.field.as')}
      value={as}
      options={(['figure', 'goal'] as const).map(
        (one) => [one, message(`desk.as.${one}`)] as const,
      )}
      onChange={(chosen) => onChange(chosen === 'goal' ? 'goal' : 'figure')}
    />
  );
}

const everything = {
  ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
  unused: false,
};

type Found = { readonly key: DeskFigure['matches'][number]['key']; readonly name: Localized };

/** Which indicator is continued: those that are alike, any that is searched for, or a new one. */
export function IndicatorField({
  current,
  matches,
  none,
  label,
  onChoose,
}: {
  readonly current: string | null;
  readonly matches: readonly Found[];
  /** What the button says that continues none. */
  readonly none: string;
  readonly label: string;
  readonly onChoose: (indicator: FigureSaid['indicator'] & object, name: Localized | null) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[]>(matches);

  useEffect(() => {
    if (text.trim() === '') {
      setFound(matches);
      return;
    }
    let isAsked = true;
    api.records
      .query({
        ...{ text, filter: everything, offset: 0, limit: 8, locale },
        sort: { by: 'match', descending: false },
      })
      .then(({ rows }) => isAsked && setFound(rows.flatMap((row) => ('name' in row ? [row] : []))))
      .catch(reportError);
    return () => {
      isAsked = false;
    };
  }, [text, matches, locale]);

  return (
    <fieldset className={styles['indicator']}>
      <legend>
        {label}
        {current && <strong> {current}</strong>}
      </legend>
      <input
        id={id}
        aria-label={message('desk.find-indicator')}
        placeholder={message('desk.find-indicator')}
        value={text}
        maxLength={longest.question}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className={styles['choices']}>
        {found.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            className={styles['choice']}
            onClick={() => onChoose({ as: 'existing', key }, name)}
          >
            {inLocale(name, locale)}
          </button>
        ))}
        <button
          type="button"
          className={styles['choice']}
          onClick={() => onChoose({ as: 'new' }, null)}
        >
          {none}
        </button>
      </div>
    </fieldset>
  );
}
