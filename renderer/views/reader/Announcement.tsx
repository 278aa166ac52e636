import { type BindResult, slideNumberOf } from '../../../shared/deck/bound-slide.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { spokenSlide } from '../../slides/outline.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from '../../ui/visually-hidden.module.css';

interface AnnouncementProps {
  readonly result: BindResult;
  readonly total: number;
  /** The slides' language. */
  readonly locale: Locale;
}

/** Tells screen readers which slide is shown now, with its title and figures. */
export function Announcement({ result, total, locale }: AnnouncementProps) {
  const message = useMessages();
  return (
    <div
      className={styles['visually-hidden']}
      role="status"
      aria-atomic="true"
      data-testid="announcement"
    >
      <span>{message('reader.position', { number: slideNumberOf(result), total })}</span>{' '}
      <span lang={locale}>{spokenSlide(result, locale)}</span>
    </div>
  );
}
