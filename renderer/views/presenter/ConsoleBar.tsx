import { useContext } from 'react';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Show, ShowPlan } from '../../../shared/model/show.ts';
import { type Pace, paceOf } from '../../../shared/show/pace.ts';
import { elapsedOf } from '../../../shared/show/show.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { act } from '../../show/actions.ts';
import { duration } from '../../show/duration.ts';
import { useNow } from '../../show/use-now.ts';
import { useRehearsal } from '../../show/use-rehearsal.ts';
import type { ShowDeck } from '../../show/use-show-deck.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import styles from './console.module.css';
import { useSecondPress } from './use-second-press.ts';

interface ConsoleBarProps {
  readonly show: Show;
  readonly deck: ShowDeck;
  readonly plan: ShowPlan;
  readonly onPlan: () => void;
  /** How many slides have ink. */
  readonly inked: () => number;
}

/** Where one is, how long it took, how long it should have, and what ends it. */
export function ConsoleBar({ show, deck, plan, onPlan, inked }: ConsoleBarProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const result = deck.results[show.slide];
  const section = result?.ok ? inLocale(result.slide.section.name, locale) : '';
  const twoDisplays = show.mode === 'two-displays';

  return (
    <header className={styles['console-bar']}>
      <div className={styles['console-place']}>
        <p className={styles['console-position']}>
          <span className={visuallyHiddenStyles['visually-hidden']} role="status">
            {message('reader.position', { number: show.slide + 1, total: show.total })}
          </span>
          <span aria-hidden="true">
            <b>{show.slide + 1}</b> / {show.total}
          </span>
        </p>
        <p className={styles['console-section']}>
          {show.mode === 'rehearsal' && <b>{message('show.rehearsal')} · </b>}
          {section}
        </p>
      </div>
      <Timing show={show} deck={deck} plan={plan} onPlan={onPlan} />
      <div className={styles['console-actions']}>
        {twoDisplays && (
          <IconButton
            icon="swap"
            label={message('show.swap')}
            keys="X"
            onClick={() => act({ type: 'swap-displays' })}
          />
        )}
        {show.mode === 'one-display' && (
          <IconButton
            icon="console"
            label={message(show.beside ? 'show.full-audience' : 'show.beside')}
            keys="F"
            onClick={() => act({ type: 'toggle-beside' })}
          />
        )}
        <IconButton
          icon="help"
          label={message('show.help')}
          keys="F1"
          onClick={() => act({ type: 'overlay', overlay: 'help' })}
        />
        <EndButton show={show} inked={inked} />
      </div>
    </header>
  );
}

function Timing({ show, deck, plan, onPlan }: Omit<ConsoleBarProps, 'inked'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { clock } = show;
  const now = useNow(clock.runningSince ?? 0);
  const elapsed = elapsedOf(clock, now);
  const paused = clock.runningSince === null;
  const reset = useSecondPress(() => act({ type: 'clock', to: 'reset' }));
  const slides = deck.briefing.deck.slides.filter(({ hidden }) => !hidden);
  const before = useRehearsal(show.deck)?.slides.find(
    ({ slide }) => slide === slides[show.slide]?.key,
  );
  const pace = paceOf(plan, slides, show.slide, elapsed / 1000);

  return (
    <div className={styles['console-timing']}>
      <div className={styles['console-elapsed']} data-paused={paused}>
        <span className={styles['console-clock']} role="timer" aria-label={message('show.elapsed')}>
          {duration(elapsed)}
        </span>
        <IconButton
          icon={paused ? 'play' : 'pause'}
          label={message(paused ? 'show.resume' : 'show.pause')}
          onClick={() => act({ type: 'clock', to: paused ? 'resume' : 'pause' })}
        />
        {reset.waiting ? (
          <Button onClick={reset.press}>{message('show.reset-confirm')}</Button>
        ) : (
          <IconButton icon="reset" label={message('show.reset')} onClick={reset.press} />
        )}
      </div>
      <div className={styles['console-pace']}>
        <PaceText pace={pace} />
        <p className={styles['console-small']}>
          {paused
            ? message('show.paused')
            : message('show.on-this-slide', { time: duration(Math.max(0, now - show.slideSince)) })}
          {before && ` · ${message('rehearsal.before', { time: duration(before.seconds * 1000) })}`}
        </p>
      </div>
      <IconButton icon="plan" label={message('pace.set')} onClick={onPlan} />
      <time className={styles['console-now']} title={message('show.clock')}>
        {new Date(now).toLocaleTimeString(locale, {
          hour: '2-digit',
          minute: '2-digit',
          hour12: false,
        })}
      </time>
    </div>
  );
}

/** In words first; the colour only says it again. */
function PaceText({ pace: { ahead, sectionUntil, total } }: { readonly pace: Pace }) {
  const message = useMessages();
  const time = (seconds: number) => duration(seconds * 1000);
  const facts = [
    sectionUntil !== null && message('pace.section-until', { time: time(sectionUntil) }),
    total !== null && message('pace.total-is', { time: time(total) }),
  ].filter((fact) => typeof fact === 'string');
  // Under a second is on time.
  const off = ahead === null ? null : Math.trunc(ahead);
  const state = off === null ? 'none' : off > 0 ? 'ahead' : off < 0 ? 'behind' : 'on';
  return (
    <p className={styles['console-pace-word']} data-testid="console-pace-word" data-pace={state}>
      <b>{message(`pace.${state}`, { time: time(off ?? 0) })}</b>
      {facts.map((fact) => (
        <span key={fact} className={styles['console-small']}>
          {fact}
        </span>
      ))}
    </p>
  );
}

/** What was drawn is asked about first, as Escape does. */
function EndButton({ show, inked }: { readonly show: Show; readonly inked: () => number }) {
  const message = useMessages();
  function end(): void {
    if (inked() > 0 && show.mode !== 'rehearsal') act({ type: 'overlay', overlay: 'end' });
    else api.show.end({ keepInk: false }).catch(reportError);
  }
  const words = message(show.mode === 'rehearsal' ? 'rehearsal.end' : 'show.end');
  return (
    <Button icon="stop" title={`${words} (Esc)`} onClick={end}>
      {words}
    </Button>
  );
}
