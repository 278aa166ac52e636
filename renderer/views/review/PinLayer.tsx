import { type CSSProperties, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { isShifted, placeOfKey } from '../../../shared/commands/key-place.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import type { Review, ReviewPin } from '../../../shared/model/review.ts';
import { stageSize } from '../../../shared/model/stage.ts';
import { useMessages } from '../../ui/messages.ts';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import styles from './pins.module.css';
import { editFormOf } from './use-open-forms.ts';
import type { usePins } from './use-pins.ts';

/** A comment with a place, and its number among those of its slide. */
export interface PinnedReview {
  readonly review: Review;
  readonly pin: ReviewPin;
  readonly number: number;
}

interface PinLayerProps {
  readonly pinned: readonly PinnedReview[];
  readonly pins: ReturnType<typeof usePins>;
  /** A pin was pressed. */
  readonly onPin: (id: RecordId) => void;
}

/** The places that comments point at, over their slide in the review; and the choice of one. */
export function PinLayer({ pinned, pins, onPin }: PinLayerProps) {
  const message = useMessages();
  const { lit, light, placing, drafted } = pins;
  return (
    <div className={styles['pin-layer']}>
      {pinned
        .filter(({ review }) => !drafted.has(editFormOf(review.id)))
        .map(({ review, pin, number }) => (
          <button
            key={review.id}
            type="button"
            className={styles['pin']}
            style={atPlace(pin)}
            data-pin={review.id}
            data-lit={review.id === lit}
            data-resolved={review.resolved}
            aria-label={message('review.pin-number', { number, text: review.text })}
            title={review.text}
            onClick={() => onPin(review.id)}
            onBlur={() => light(null)}
          >
            {number}
          </button>
        ))}
      {placing ? (
        <PinGround first={placing.first} onDone={placing.done} />
      ) : (
        [...drafted].map(([form, pin]) => (
          <span key={form} className={styles['pin']} style={atPlace(pin)} data-new />
        ))
      )}
    </div>
  );
}

/** How far an arrow key moves a pin, and with Shift, in units of the stage. */
const [step, wideStep] = [8, 40] as const;

const moves: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface PinGroundProps {
  readonly first: ReviewPin | null;
  /** Null where the place stays as it was. */
  readonly onDone: (pin: ReviewPin | null) => void;
}

/** The slide as one button: a click says the place, or arrow keys and Enter do. */
function PinGround({ first, onDone }: PinGroundProps) {
  const message = useMessages();
  const ground = useRef<HTMLButtonElement>(null);
  const statusId = useId();
  const [at, setAt] = useState<ReviewPin>(
    first ?? { x: stageSize.width / 2, y: stageSize.height / 2 },
  );

  useEffect(() => {
    ground.current?.focus({ preventScroll: true });
    ground.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <>
      <button
        ref={ground}
        type="button"
        className={styles['pin-ground']}
        aria-label={message('review.pin-place')}
        aria-describedby={statusId}
        onPointerMove={(event) => setAt(placeUnder(event))}
        onPointerUp={(event) => {
          if (event.button === 0) onDone(placeUnder(event));
        }}
        onBlur={() => onDone(null)}
        onKeyDown={(event) => {
          const place = placeOfKey(event);
          if (place === 'Tab') return;
          // The review's own keys would go on to another slide.
          event.stopPropagation();
          const move = moves[place];
          if (move) {
            const by = isShifted(event) ? wideStep : step;
            setAt(({ x, y }) => onStage(x + move[0] * by, y + move[1] * by));
          } else if (place === 'Escape') onDone(null);
          else if (place === 'Enter' || place === 'NumpadEnter' || place === 'Space') onDone(at);
          else return;
          event.preventDefault();
        }}
      >
        <span className={styles['pin']} style={atPlace(at)} data-new />
      </button>
      <p id={statusId} className={visuallyHiddenStyles['visually-hidden']} role="status">
        {message('review.pin-at', { x: percent(at.x, 'width'), y: percent(at.y, 'height') })}
      </p>
      <p className={styles['pin-help']} aria-hidden="true">
        {message('review.pin-help')}
      </p>
    </>
  );
}

function placeUnder({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): ReviewPin {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return onStage(
    ((clientX - left) / width) * stageSize.width,
    ((clientY - top) / height) * stageSize.height,
  );
}

function onStage(x: number, y: number): ReviewPin {
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  return { x: within(x, stageSize.width), y: within(y, stageSize.height) };
}

function percent(value: number, side: keyof typeof stageSize): number {
  return Math.round((value / stageSize[side]) * 100);
}

function atPlace({ x, y }: ReviewPin): CSSProperties {
  return {
    left: `${(x / stageSize.width) * 100}%`,
    top: `${(y / stageSize.height) * 100}%`,
  };
}
