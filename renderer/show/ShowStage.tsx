import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Show } from '../../shared/model/show.ts';
import { FigureTip } from '../figures/FigureTip.tsx';
import { createPointing, PointingContext } from '../figures/pointed.ts';
import { SourceTags } from '../figures/SourceTags.tsx';
import { lookOfResult } from '../slides/sheet-look.ts';
import { SlideContext } from '../slides/slide-context.ts';
import '../styles/fonts.css';
import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { AnswerSheet } from './AnswerSheet.tsx';
import { EndSheet } from './EndSheet.tsx';
import { InkLayer } from './ink/InkLayer.tsx';
import { PointerMark } from './PointerMark.tsx';
import { PreparedSlides } from './PreparedSlides.tsx';
import styles from './show-stage.module.css';
import { useAnswer } from './use-answer.ts';
import { useFrame } from './use-frame.ts';
import type { ShowControllers } from './use-show-controllers.ts';
import type { ShowDeck } from './use-show-deck.ts';
import { useStagePointer } from './use-stage-pointer.ts';
import { type View, viewOf } from './view-transform.ts';

interface ShowStageProps {
  readonly show: Show;
  readonly deck: ShowDeck;
  readonly controllers: ShowControllers;
  readonly label: string;
  /** The audience sees the blank screen; the presenter goes on seeing the slide. */
  readonly blanks: boolean;
  readonly pointerIdle?: boolean;
  readonly children?: ReactNode;
}

const unlaid: View = { scale: 1, left: 0, top: 0 };

/** The slide in view with all that lies on it: ink, laser, source tags, an answer, a blank screen. */
export function ShowStage({
  show,
  deck,
  controllers,
  label,
  blanks,
  pointerIdle = false,
  children,
}: ShowStageProps) {
  const { results, slides, briefing } = deck;
  const stage = useRef<HTMLElement>(null);
  const frame = useFrame(stage);
  const at = Math.min(show.slide, results.length - 1);
  const result = results[at] as BindResult;
  const slide = slideKeyOf(result);

  const placed = (zoom: Show['zoom']) => (frame ? viewOf(frame, zoom, frame.pixel) : unlaid);
  const pointing = useStagePointer({
    stage,
    frame,
    view: placed(show.zoom),
    show,
    slide,
    controllers,
  });
  const zoom = pointing.dragged ?? show.zoom;
  const view = useMemo(() => (frame ? viewOf(frame, zoom, frame.pixel) : unlaid), [frame, zoom]);

  const answer = useAnswer(show.answer, briefing);
  const points = show.tool === 'laser' || show.tool === 'spotlight' ? show.tool : null;
  const blank = blanks ? show.blank : 'none';
  // What the presenter points at tells its source to the presenter only.
  const [tips] = useState(() => (blanks ? null : createPointing()));

  return (
    <SlideContext value={slides}>
      <section
        ref={stage}
        className={styles['show-stage']}
        data-testid="show-stage"
        aria-label={label}
        tabIndex={-1}
        data-tool={show.tool}
        data-pointer={show.pointerHidden || pointerIdle ? 'hidden' : 'shown'}
        data-zoomed={zoom.scale > 1}
        {...pointing.handlers}
      >
        <div
          className={styles['show-sheet']}
          style={{
            transform: `translate(${view.left}px, ${view.top}px) scale(${view.scale})`,
          }}
        >
          <PointingContext value={tips}>
            <PreparedSlides results={results} at={at} mode="stage" />
          </PointingContext>
          {answer && <AnswerSheet figure={answer} figures={briefing.figures} result={result} />}
        </div>
        {frame && (
          <InkLayer
            ink={controllers.ink}
            slide={slide}
            look={lookOfResult(result, slides.look)}
            frame={frame}
            view={view}
            hidden={show.inkHidden || Boolean(answer)}
          />
        )}
        {frame && show.sourcesShown && !answer && result.ok && (
          <SourceTags
            key={`${view.scale} ${view.left} ${view.top}`}
            slide={result.slide}
            locale={slides.locale}
            stage={stage}
            within='[data-shown="true"]'
          />
        )}
        {tips && show.tool === 'arrow' && !show.sourcesShown && (
          <FigureTip pointing={tips} screen={slide} />
        )}
        {points && <PointerMark tool={points} pointer={controllers.pointer} view={view} />}
        {show.ended && <EndSheet locale={slides.locale} isRehearsal={show.mode === 'rehearsal'} />}
        {blank !== 'none' && (
          <div className={styles['show-blank']} data-blank={blank} data-testid="show-blank" />
        )}
        {children}
      </section>
    </SlideContext>
  );
}
