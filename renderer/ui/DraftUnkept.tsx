import { useContext } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import styles from './draft-unkept.module.css';
import { Icon } from './Icon.tsx';
import { InterfaceLocale, useMessages } from './messages.ts';

/** Says that what is typed would not survive the app at present, and why. */
export function DraftUnkept({ failure }: { readonly failure: Failure }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <p className={styles['note']} role="alert">
      <Icon name="warning" />
      {message('draft.unkept', { reason: describeFailure(locale, failure) })}
    </p>
  );
}
