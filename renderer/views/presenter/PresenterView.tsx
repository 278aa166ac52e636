import { inLocale } from '../../../shared/model/localized.ts';
import type { Show } from '../../../shared/model/show.ts';
import { useShowChrome } from '../../show/use-show-chrome.ts';
import { useShowDeck } from '../../show/use-show-deck.ts';
import { InterfaceLocale } from '../../ui/messages.ts';
import { Console } from './Console.tsx';
import styles from './console.module.css';

/** The presenter's own view of the show, in the launch window. */
export function PresenterView({ show }: { readonly show: Show }) {
  const deck = useShowDeck(show.snapshot);
  const locale = deck?.settings.interfaceLocale;
  useShowChrome(locale, deck && locale ? inLocale(deck.briefing.deck.title, locale) : null);

  if (!deck) return <div className={styles['console']} aria-busy="true" />;
  return (
    <InterfaceLocale value={deck.settings.interfaceLocale}>
      <Console show={show} deck={deck} />
    </InterfaceLocale>
  );
}
