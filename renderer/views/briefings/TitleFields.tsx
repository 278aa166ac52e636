import { Input } from 'antd';
import { useId } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import type { Locale, Localized } from '../../../shared/model/localized.ts';
import { oneLine } from '../../../shared/model/text.ts';
import styles from '../../editing/field.module.css';
import { useMessages } from '../../ui/messages.ts';

/** A title as it is typed: English is empty where there is none. */
export interface TypedTitle {
  readonly zh: string;
  readonly en: string;
}

interface TitleFieldsProps {
  readonly value: TypedTitle;
  /** Whether the briefing has English, too. */
  readonly hasEnglish: boolean;
  /** Whether people begin with it. */
  readonly isFirst: boolean;
  readonly onChange: (value: TypedTitle) => void;
}

export function TitleFields({ value, hasEnglish, isFirst, onChange }: TitleFieldsProps) {
  const message = useMessages();
  return (
    <>
      <TitleField
        label={message('briefings.name')}
        value={value.zh}
        lang="zh-CN"
        isFirst={isFirst}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      {hasEnglish && (
        <TitleField
          label={message('briefings.name-en')}
          value={value.en}
          lang="en"
          onChange={(en) => onChange({ ...value, en })}
        />
      )}
    </>
  );
}

function TitleField({
  label,
  value,
  lang,
  isFirst = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly lang: Locale;
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={lang === 'en' ? longest.english : longest.chinese}
        lang={lang}
        {...(isFirst && { 'data-first-focus': true })}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Null where there is no Chinese; English may be missing. */
export function readTitle({ zh, en }: TypedTitle, hasEnglish: boolean): Localized | null {
  const title = { zh: oneLine(zh), en: (hasEnglish && oneLine(en)) || null };
  return title.zh === '' ? null : title;
}

/** A title as its fields begin with it. */
export function typedTitle({ zh, en }: Localized): TypedTitle {
  return { zh, en: en ?? '' };
}
