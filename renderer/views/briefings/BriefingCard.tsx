import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from 'react';
import { settingsFor } from '../../../shared/deck/deck-languages.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { DeckOverview } from '../../../shared/model/deck.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { boundDeck } from '../../slides/bound-deck.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { sharedContext } from '../../slides/shared-context.ts';
import { SlideContext } from '../../slides/slide-context.ts';
import { useOnceNear } from '../../slides/use-nearby.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuItem } from '../../ui/MenuList.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import styles from './briefings.module.css';

interface BriefingCardProps {
  readonly deck: DeckOverview;
  /** Of the briefing that is open, whose figures the window has already; null for another one. */
  readonly open: Briefing | null;
  readonly settings: Settings;
  /** What it reports on, where that is another area than the store's home. */
  readonly elsewhere: string | null;
  /** Whether it is the one that Tab leads to. */
  readonly isActive: boolean;
  readonly actions: readonly MenuItem[];
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A briefing: its first slide, and what one knows it by. */
export function BriefingCard(props: BriefingCardProps) {
  const { deck, open, settings, elsewhere, isActive, actions, onFocus, onOpen, onKeyDown } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const card = useRef<HTMLLIElement>(null);
  const id = useId();
  const near = useOnceNear(card);
  const title = inLocale(deck.title, locale);
  const slides =
    deck.shownSlides > 0
      ? message('briefings.slides', { count: deck.shownSlides })
      : message('briefings.no-slides');
  return (
    <li
      ref={card}
      className={styles['card']}
      data-testid="briefing-card"
      data-deck={deck.key}
      onContextMenu={(event) => {
        event.preventDefault();
        card.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
      }}
    >
      <div className={styles['card-picture']} aria-hidden="true" inert>
        {near &&
          (open ? (
            <FirstSlide briefing={open} settings={settings} />
          ) : (
            <FirstSlideOf deck={deck} settings={settings} />
          ))}
      </div>
      <div className={styles['card-words']}>
        <div className={styles['card-head']}>
          <button
            type="button"
            className={styles['card-title']}
            title={title}
            aria-describedby={id}
            aria-current={open !== null}
            tabIndex={isActive ? 0 : -1}
            onFocus={onFocus}
            onClick={onOpen}
            onKeyDown={onKeyDown}
          >
            {title}
          </button>
          <div className={styles['card-actions']}>
            <Menu icon="actions" label={message('briefings.actions', { title })} items={actions} />
          </div>
        </div>
        <p id={id} className={styles['card-about']}>
          <span>
            {formatPeriod(deck.period, locale)} · {slides}
          </span>
          {open && <span className={styles['card-open']}>{message('briefings.open-now')}</span>}
          {elsewhere !== null && <span className={styles['card-line']}>{elsewhere}</span>}
          {deck.passed && (
            <span className={styles['card-line']} data-testid="card-turn">
              <span className={styles['card-turn']} data-turn={deck.passed.turn}>
                {message(`review-turn.${deck.passed.turn}`)}
              </span>
              {message('review-turn.on-card', {
                author: deck.passed.author,
                day: new Date(deck.passed.at).toLocaleDateString(locale, { dateStyle: 'medium' }),
              })}
            </span>
          )}
          {deck.changedAt !== null && (
            <span className={styles['card-line']}>
              {message('briefings.changed', { at: moment(deck.changedAt, locale) })}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

function FirstSlideOf({ deck, settings }: Pick<BriefingCardProps, 'deck' | 'settings'>) {
  const [briefing, setBriefing] = useState<Briefing | null>(null);
  // With each new list, which has it still: following the store itself would ask for one just deleted.
  useEffect(() => {
    let isWanted = true;
    api.briefing.get({ deck: deck.key }).then((found) => {
      if (isWanted) setBriefing(found);
    }, reportError);
    return () => {
      isWanted = false;
    };
  }, [deck]);
  return briefing && <FirstSlide briefing={briefing} settings={settings} />;
}

function FirstSlide({
  briefing,
  settings,
}: {
  readonly briefing: Briefing;
  readonly settings: Settings;
}) {
  const own = settingsFor(settings, briefing.deck);
  const results = boundDeck(briefing, own.slideLocale);
  const [first] = results;
  if (!first) return null;
  return (
    <SlideContext value={sharedContext(briefing, own, results.length, null)}>
      <FitSlide>
        <SlideSheet result={first} mode="thumbnail" />
      </FitSlide>
    </SlideContext>
  );
}
