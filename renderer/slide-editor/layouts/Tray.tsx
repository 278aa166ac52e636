import { useContext, useId, useMemo, useRef, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import {
  discardWaiting,
  putBack,
  slideTerms,
  type Waiting,
  waitingOn,
} from '../../../shared/deck/change-layout.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './tray.module.css';
import { nameOfWaiting } from './waiting-name.ts';
import { waitingInWords } from './waiting-words.ts';

/**
 * What the slide's layout has no room for, at the stage's edge: nothing where nothing waits. Each part
 * can be put back where there is room, or removed; both are undone like any other change.
 */
export function Tray() {
  const message = useMessages();
  const interfaceLocale = useContext(InterfaceLocale);
  const { briefing, slide } = useSlideEditing();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const terms = useMemo(() => slideTerms(briefing), [briefing]);
  const waiting = waitingOn(slide);
  const words = waitingInWords(slide, interfaceLocale, message);
  if (words === null) return null;

  return (
    <section
      className={styles['tray']}
      aria-label={message('tray.title')}
      data-testid="tray"
      onKeyDown={(event) => {
        if (placeOfKey(event) !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        toggle.current?.focus();
      }}
    >
      {isOpen && (
        <div className={styles['tray-panel']}>
          <p className={styles['tray-help']}>{message('tray.help')}</p>
          <ul id={listId} className={styles['tray-list']}>
            {waiting.map((one) => (
              <WaitingLine
                key={`${one.index} ${JSON.stringify(one.part.value)}`}
                waiting={one}
                terms={terms}
                onGone={() => toggle.current?.focus()}
              />
            ))}
          </ul>
        </div>
      )}
      <button
        ref={toggle}
        type="button"
        className={styles['tray-toggle']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'descending' : 'ascending'} />
        {message('layout-gallery.waits', { list: words })}
      </button>
    </section>
  );
}

interface WaitingLineProps {
  readonly waiting: Waiting;
  readonly terms: ReturnType<typeof slideTerms>;
  /** It waits no more: the focus needs another place. */
  readonly onGone: () => void;
}

function WaitingLine({ waiting: { part, index }, terms, onGone }: WaitingLineProps) {
  const message = useMessages();
  const { briefing, slide, locale, change } = useSlideEditing();
  const back = useMemo(() => putBack(slide, index, terms), [slide, index, terms]);
  const known = nameOfWaiting(part, briefing, terms.find, locale);
  const isGone = known === null && typeof part.value === 'string';
  const name = known ?? (isGone ? String(part.value) : message('waiting.picture'));
  return (
    <li className={styles['tray-item']}>
      <div className={styles['tray-words']}>
        <span lang={locale}>{name}</span>
        {(isGone || !back) && (
          <span className={styles['tray-note']}>
            {message(isGone ? 'tray.gone' : 'tray.no-room')}
          </span>
        )}
      </div>
      <Button
        disabled={!back || isGone}
        aria-label={message('tray.put-back-this', { name })}
        onClick={() => {
          if (!back) return;
          change(back);
          onGone();
        }}
      >
        {message('tray.put-back')}
      </Button>
      <Button
        look="quiet"
        aria-label={message('tray.remove-this', { name })}
        onClick={() => {
          change(discardWaiting(slide, index));
          onGone();
        }}
      >
        {message('tray.remove')}
      </Button>
    </li>
  );
}
