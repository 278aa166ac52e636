import { useState } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { Show } from '../../../shared/model/show.ts';
import { mayShowNotes } from '../../../shared/show/show.ts';
import { act } from '../../show/actions.ts';
import { Overlays } from '../../show/overlays/Overlays.tsx';
import { SlideFinder } from '../../show/overlays/SlideFinder.tsx';
import { ShowStage } from '../../show/ShowStage.tsx';
import { usePlan } from '../../show/use-plan.ts';
import { useShowControllers } from '../../show/use-show-controllers.ts';
import type { ShowDeck } from '../../show/use-show-deck.ts';
import { useShowKeys } from '../../show/use-show-keys.ts';
import { useMessages } from '../../ui/messages.ts';
import { useWindowFullScreen } from '../../ui/use-window-full-screen.ts';
import { ConsoleBar } from './ConsoleBar.tsx';
import styles from './console.module.css';
import { FiguresPanel } from './FiguresPanel.tsx';
import { NextSlide } from './NextSlide.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { Notices } from './Notices.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { StageStatus } from './StageStatus.tsx';
import { Standby } from './Standby.tsx';
import { Tools } from './Tools.tsx';
import { useWindowFocus } from './use-window-focus.ts';

interface ConsoleProps {
  readonly show: Show;
  readonly deck: ShowDeck;
}

/** Everything that the presenter wants in sight, and nothing that the audience sees. */
export function Console({ show, deck }: ConsoleProps) {
  const message = useMessages();
  const controllers = useShowControllers();
  const fullScreen = useWindowFullScreen();
  const plan = usePlan(show.deck);
  const [planning, setPlanning] = useState(false);
  const focused = useWindowFocus();
  useShowKeys(show, {
    ink: controllers.ink,
    toggleFullScreen() {
      if (show.mode === 'one-display') act({ type: 'toggle-beside' });
      else fullScreen.toggle();
    },
  });

  const current = deck.results[Math.min(show.slide, deck.results.length - 1)] as BindResult;
  const locale = deck.slides.locale;
  // On one display panels lie over the audience's slide, unless this window is the one in use.
  const hasOverlays = show.mode !== 'one-display' || show.beside || focused;
  const inked = controllers.ink.inked;

  if (!mayShowNotes(show))
    return (
      <Standby show={show}>
        <Overlays show={show} deck={deck} inked={inked} inSight={false} />
      </Standby>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div
      className={styles['console']}
      data-console
      data-beside={show.beside}
      onMouseDown={(event) => {
        // A click on a button leaves the focus alone: Space and Enter go on turning slides.
        if ((event.target as Element).closest('[data-console] button')) event.preventDefault();
      }}
    >
      <ConsoleBar
        show={show}
        deck={deck}
        plan={plan.plan}
        onPlan={() => setPlanning(true)}
        inked={inked}
      />
      <Notices show={show} />
      <main className={styles['console-main']}>
        <StageStatus show={show} deck={deck} />
        {!show.beside && (
          <div className={styles['console-stage']} data-testid="console-stage">
            <ShowStage
              show={show}
              deck={deck}
              controllers={controllers}
              label={message('show.current')}
              blanks={false}
            />
          </div>
        )}
        <Tools show={show} ink={controllers.ink} />
        <div className={styles['console-lists']}>
          <section
            className={styles['console-panel']}
            data-testid="console-panel"
            aria-label={message('show.list')}
          >
            <SlideFinder
              deck={deck}
              current={show.slide}
              focused={show.overlay === 'slide-list' && hasOverlays}
              onGo={(slide) => {
                (document.activeElement as HTMLElement | null)?.blur();
                act({ type: 'go', slide });
              }}
              onLeave={() => {
                if (show.overlay === 'slide-list' && hasOverlays)
                  act({ type: 'overlay', overlay: 'none' });
              }}
            />
          </section>
          <FiguresPanel result={current} show={show} locale={locale} />
        </div>
      </main>
      <aside className={styles['console-side']} aria-label={message('show.console')}>
        <NextSlide deck={deck} slide={show.slide} />
        <NotesPanel result={current} locale={locale} />
      </aside>
      {hasOverlays && (
        <Overlays show={show} deck={deck} inked={inked} inSight={false} without="slide-list" />
      )}
      {planning && (
        <PlanDialog
          plan={plan.plan}
          deck={deck.briefing.deck}
          onSave={(saved) => {
            plan.save(saved);
            setPlanning(false);
          }}
          onClose={() => setPlanning(false)}
        />
      )}
    </div>
  );
}
