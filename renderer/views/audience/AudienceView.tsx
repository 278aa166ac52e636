import { inLocale } from '../../../shared/model/localized.ts';
import type { Show } from '../../../shared/model/show.ts';
import { act } from '../../show/actions.ts';
import { Overlays } from '../../show/overlays/Overlays.tsx';
import { ShowStage } from '../../show/ShowStage.tsx';
import { useShow } from '../../show/use-show.ts';
import { useShowChrome } from '../../show/use-show-chrome.ts';
import { useShowControllers } from '../../show/use-show-controllers.ts';
import { type ShowDeck, useShowDeck } from '../../show/use-show-deck.ts';
import { useShowKeys } from '../../show/use-show-keys.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useDocumentVisible } from '../../ui/use-document-visible.ts';
import { useIdlePointer } from '../../ui/use-idle-pointer.ts';
import { AudienceControls } from './AudienceControls.tsx';
import styles from './audience.module.css';

/** What the hall sees. It shows the show as the main process says it stands, and keeps nothing. */
export function AudienceView() {
  const show = useShow();
  if (!show) return <div className={styles['audience']} />;
  return <Shown show={show} />;
}

function Shown({ show }: { readonly show: Show }) {
  const deck = useShowDeck(show.snapshot);
  const locale = deck?.settings.interfaceLocale;
  useShowChrome(locale, deck && locale ? inLocale(deck.briefing.deck.title, locale) : null);

  if (!deck) return <div className={styles['audience']} aria-busy="true" />;
  return (
    <InterfaceLocale value={deck.settings.interfaceLocale}>
      <Audience show={show} deck={deck} />
    </InterfaceLocale>
  );
}

function Audience({ show, deck }: { readonly show: Show; readonly deck: ShowDeck }) {
  const message = useMessages();
  const controllers = useShowControllers();
  const idle = useIdlePointer(true);
  // Side by side, and on two displays, everything but the slide is the console's.
  const visible = useDocumentVisible();
  const alone = show.mode === 'one-display' && !show.beside;
  useShowKeys(show, {
    ink: controllers.ink,
    // Whether there is one display only, by which it does anything, the main process knows first.
    toggleFullScreen: () => act({ type: 'toggle-beside' }),
  });

  return (
    <main className={styles['audience']} data-idle={idle}>
      <ShowStage
        show={show}
        deck={deck}
        controllers={controllers}
        label={message('show.audience')}
        blanks
        pointerIdle={idle}
      />
      {alone && (
        <AudienceControls show={show} ink={controllers.ink} hidden={idle || show.pointerHidden} />
      )}
      {/* In reserve they would take the time of the window that is seen. */}
      {alone && visible && (
        <Overlays show={show} deck={deck} inked={controllers.ink.inked} inSight />
      )}
    </main>
  );
}
