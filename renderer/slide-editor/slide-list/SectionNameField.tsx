import { useLayoutEffect, useRef } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './slide-list-editor.module.css';

interface SectionNameFieldProps {
  readonly name: string;
  readonly lang: string;
  /** Where its heading stands, px of the list. */
  readonly top: number;
  /** Null where the name stays. */
  readonly onEnd: (name: string | null) => void;
}

/** A section's name as it is typed, in the place of its heading. */
export function SectionNameField({ name, lang, top, onEnd }: SectionNameFieldProps) {
  const message = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);

  useLayoutEffect(() => field.current?.select(), []);

  function end(typed: string | null): void {
    if (isOver.current) return;
    isOver.current = true;
    const given = typed?.trim() ?? '';
    onEnd(given === '' || given === name ? null : given);
  }

  return (
    <input
      ref={field}
      className={styles['section-field']}
      style={{ top }}
      aria-label={message('slide-list.section-name')}
      lang={lang}
      defaultValue={name}
      maxLength={longest.chinese}
      // The name is typed at once.
      // biome-ignore lint/a11y/noAutofocus: whoever asked to rename goes on typing
      autoFocus
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end(null);
      }}
    />
  );
}
