import { useContext } from 'react';
import type { Deck } from '../../../shared/model/deck.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { useDecks } from '../../live/use-decks.ts';
import { Menu } from '../../ui/Menu.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './sidebar.module.css';

/** Which briefing is open, with the others to open; nothing where it is the only one. */
export function BriefingChoice({ open }: { readonly open: Pick<Deck, 'key' | 'title'> }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const decks = useDecks();
  if (decks.length < 2) return null;
  return (
    <div className={styles['sidebar-briefing']}>
      <Menu
        icon="more"
        label={message('reader.briefings')}
        text={inLocale(open.title, locale)}
        items={decks.map(({ key, title }) => ({
          id: key,
          label: inLocale(title, locale),
          chosen: key === open.key,
          onChoose: () => {
            api.decks.open({ deck: key }).catch(reportError);
          },
        }))}
      />
    </div>
  );
}
