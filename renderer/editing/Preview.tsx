import type { ReactNode } from 'react';
import type { Locale } from '../../shared/model/localized.ts';
import { useMessages } from '../ui/messages.ts';
import { useForm } from './form-context.ts';
import styles from './preview.module.css';

interface PreviewProps {
  /** Of one part of a form, among its fields. */
  readonly small?: boolean;
  /** Null while too little is typed to print. */
  readonly printed: (locale: Locale) => ReactNode;
  /** What stands below it: its date, its term. */
  readonly below?: (locale: Locale) => ReactNode;
}

/** What a form is about as it will be printed, in the languages of the store's decks, while it is typed. */
export function Preview({ small = false, printed, below }: PreviewProps) {
  const message = useMessages();
  const { languages } = useForm();
  return (
    <section className={styles['edit-preview']} data-small={small}>
      <h3 className={styles['edit-preview-title']}>{message('edit.preview')}</h3>
      {languages.map((locale) => (
        <div key={locale} lang={locale} data-testid={small ? undefined : `preview-${locale}`}>
          <div className={styles['edit-preview-printed']} dir="auto">
            {printed(locale) || '—'}
          </div>
          {below && <p className={styles['edit-preview-below']}>{below(locale)}</p>}
        </div>
      ))}
    </section>
  );
}
