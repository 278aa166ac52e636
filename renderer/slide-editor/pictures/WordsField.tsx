import { type ReactNode, useId, useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import type { Locale, Localized } from '../../../shared/model/localized.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './picture-field.module.css';

export interface WordsFieldProps {
  readonly label: MessageKey;
  readonly value: Localized | undefined;
  readonly languages: readonly Locale[];
  /** Undefined where nothing is written. */
  readonly onChange: (next: Localized | undefined) => void;
  readonly help?: string;
  /** What is amiss while nothing is written. */
  readonly missing?: string;
}

/** Words in the deck's languages, each in a field of its own; English waits for the Chinese. */
export function WordsField({ label, value, languages, onChange, help, missing }: WordsFieldProps) {
  const message = useMessages();
  const [typed, setTyped] = useTyped(value);
  const write = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(read(next));
  };
  const told = value === undefined && missing ? missing : help;
  const hasEnglish = languages.includes('en') || value?.en != null;
  const fields = [
    ['zh', hasEnglish ? 'field.in-chinese' : null],
    ...(hasEnglish ? ([['en', 'field.in-english']] as const) : []),
  ] as const;
  return (
    <div className={styles['words']}>
      {fields.map(([language, named], index) => (
        <Labelled
          key={language}
          label={named ? message(named, { field: message(label) }) : message(label)}
          told={index === 0 ? told : undefined}
          isAmiss={index === 0 && told === missing && value === undefined}
        >
          {({ id, described }) => (
            <textarea
              id={id}
              rows={2}
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              aria-describedby={described}
              spellCheck={false}
              value={typed[language]}
              onChange={({ target }) => write({ [language]: target.value })}
            />
          )}
        </Labelled>
      ))}
    </div>
  );
}

/** A field with its label, and what is to be said of it. */
export function Labelled({
  label,
  told,
  isAmiss = false,
  children,
}: {
  readonly label: string;
  readonly told?: string | undefined;
  readonly isAmiss?: boolean;
  readonly children: (parts: { id: string; described: string | undefined }) => ReactNode;
}) {
  const id = useId();
  const described = told ? `${id}-told` : undefined;
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{label}</label>
      {children({ id, described })}
      {told && (
        <p id={described} className={styles['help']} data-amiss={isAmiss || undefined}>
          {isAmiss && <Icon name="warning" />}
          {told}
        </p>
      )}
    </div>
  );
}

interface Typed {
  readonly zh: string;
  readonly en: string;
}

/** What stands in the fields, which is anew what the slide has when that was changed elsewhere. */
function useTyped(value: Localized | undefined): [Typed, (next: Typed) => void] {
  const [state, setState] = useState({ typed: typedOf(value), value });
  let { typed } = state;
  if (!isSame(state.value, value)) {
    if (!isSame(read(typed), value)) typed = typedOf(value);
    setState({ typed, value });
  }
  return [typed, (next) => setState({ typed: next, value })];
}

function typedOf(value: Localized | undefined): Typed {
  return { zh: value?.zh ?? '', en: value?.en ?? '' };
}

/** Without Chinese it is no text yet. */
function read({ zh, en }: Typed): Localized | undefined {
  if (zh.trim() === '') return undefined;
  return { zh: zh.trim(), en: en.trim() === '' ? null : en.trim() };
}

function isSame(one: Localized | undefined, other: Localized | undefined): boolean {
  return one?.zh === other?.zh && one?.en === other?.en;
}
