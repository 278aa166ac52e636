import { longest } from '../../shared/model/bounds.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { oneLine } from '../../shared/model/text.ts';
import { useMessages } from '../ui/messages.ts';
import { LineField } from './LineField.tsx';

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
      <LineField
        label={message('briefings.name')}
        value={value.zh}
        longest={longest.chinese}
        lang="zh-CN"
        isFirst={isFirst}
        selectsAll
        onChange={(zh) => onChange({ ...value, zh })}
      />
      {hasEnglish && (
        <LineField
          label={message('briefings.name-en')}
          value={value.en}
          longest={longest.english}
          lang="en"
          selectsAll
          onChange={(en) => onChange({ ...value, en })}
        />
      )}
    </>
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
