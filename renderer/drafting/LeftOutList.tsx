import { useContext } from 'react';
import type { LeftOut } from '../../shared/model/drafting.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './drafting.module.css';

/** What of a source is on none of the slides, each with its paragraph. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <ul className={styles['left']}>
      {leftOut.map(({ kind, name, printed, section, paraNo }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, of things without keys
        <li key={at}>
          <span>{inLocale(name, locale)}</span>
          <span lang="zh-CN">{kind === 'figure' ? printed : message(`drafting.left-${kind}`)}</span>
          <span className={styles['place']}>
            {message('drafting.left-place', { section, paragraph: paraNo })}
          </span>
        </li>
      ))}
    </ul>
  );
}
