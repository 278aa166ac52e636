import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './notes-pane.module.css';

/** What the speaker means to say with the slide. */
export function NotesPane({
  result,
  locale,
}: {
  readonly result: BindResult;
  readonly locale: Locale;
}) {
  const message = useMessages();
  return (
    // It scrolls, so it can be focused to scroll it by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls
    <section className={styles['notes']} aria-label={message('reader.notes')} tabIndex={0}>
      {result.ok && result.slide.notes.length === 0 && (
        <p className={styles['notes-none']}>{message('show.no-notes')}</p>
      )}
      <p className={styles['notes-text']} lang={locale}>
        {result.ok &&
          result.slide.notes.map((run, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change order
            typeof run === 'string' ? run : <strong key={index}>{run.printed}</strong>,
          )}
      </p>
    </section>
  );
}
