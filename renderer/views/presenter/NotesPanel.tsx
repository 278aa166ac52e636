import { useEffect, useRef } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useRemembered } from '../../ui/use-remembered.ts';
import { withNextFrame } from '../../ui/with-next-frame.ts';
import styles from './console.module.css';

const sizes = { least: 14, first: 20, most: 44, step: 2 } as const;

/** What the presenter means to say, in a size that can be read from where they stand. */
export function NotesPanel({ result, locale }: { result: BindResult; locale: Locale }) {
  const message = useMessages();
  const [size, setSize] = useRemembered('notes-size', sizes.first);
  const text = useRef<HTMLDivElement>(null);
  const notes = result.ok ? result.slide.notes : [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide's notes begin at their top
  useEffect(() => withNextFrame(() => text.current?.scrollTo(0, 0)), [result]);

  return (
    <section className={styles['console-notes']} aria-label={message('show.notes')}>
      <div className={styles['console-caption']}>
        <h2>{message('show.notes')}</h2>
        <div>
          <IconButton
            icon="smaller"
            label={message('show.smaller')}
            disabled={size <= sizes.least}
            onClick={() => setSize(Math.max(sizes.least, size - sizes.step))}
          />
          <IconButton
            icon="larger"
            label={message('show.larger')}
            disabled={size >= sizes.most}
            onClick={() => setSize(Math.min(sizes.most, size + sizes.step))}
          />
        </div>
      </div>
      <div
        ref={text}
        className={styles['console-notes-text']}
        data-testid="console-notes-text"
        lang={locale}
        style={{ fontSize: `${size}px` }}
        // It scrolls, so it can be focused to scroll it by key.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the notes scroll
        tabIndex={0}
        role="document"
        aria-label={message('show.notes')}
      >
        {notes.length === 0 ? (
          <p className={styles['console-small']}>{message('show.no-notes')}</p>
        ) : (
          <p>
            {notes.map((run, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change order
              typeof run === 'string' ? run : <strong key={index}>{run.printed}</strong>,
            )}
          </p>
        )}
      </div>
    </section>
  );
}
