import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Photograph } from '../../../shared/model/picture.ts';
import { addressOf } from '../../slides/pictures-at-hand.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import {
  type Corner,
  cornerOf,
  corners,
  cropOf,
  type Point,
  withCorner,
  withFocus,
  withoutCrop,
} from './framing.ts';
import styles from './picture-field.module.css';

/** How far an arrow key goes, as a share of the picture, alone and with Shift. */
const steps = { plain: 0.01, shift: 0.05 } as const;

interface FramingControlProps<Value extends Photograph> {
  readonly value: Value;
  readonly onChange: (next: Value) => void;
}

/** The whole picture: a dot for what stays in sight, and corners to cut it by. */
export function FramingControl<Value extends Photograph>({
  value,
  onChange,
}: FramingControlProps<Value>) {
  const message = useMessages();
  // While it is dragged; one drag is one change.
  const [dragged, setDragged] = useState<Value | null>(null);
  const shown = dragged ?? value;
  const crop = cropOf(shown);
  const picture = useRef<HTMLDivElement>(null);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point | null => {
    const box = picture.current?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return null;
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };

  const handle = (at: Point, move: (picture: Value, to: Point) => Value, label: string) => ({
    type: 'button' as const,
    'aria-label': label,
    style: { left: percent(at.x), top: percent(at.y) },
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(value);
    },
    onPointerMove(event: PointerEvent<HTMLButtonElement>) {
      const to = dragged && pointOf(event);
      if (to) setDragged(move(dragged, to));
    },
    onPointerUp() {
      if (dragged) onChange(dragged);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
    onKeyDown(event: KeyboardEvent) {
      const way = arrows[event.key];
      if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? steps.shift : steps.plain;
      onChange(move(value, { x: at.x + way.x * step, y: at.y + way.y * step }));
    },
  });

  const words = (name: string, { x, y }: Point) =>
    `${name}: ${message('picture.focus-at', { x: Math.round(x * 100), y: Math.round(y * 100) })}`;

  return (
    <fieldset className={styles['framing']}>
      <legend>{message('picture.frame')}</legend>
      <div
        ref={picture}
        className={styles['whole']}
        style={{ aspectRatio: `${value.width} / ${value.height}` }}
      >
        <div className={styles['cut']}>
          <img src={addressOf(value.small)} alt="" draggable={false} />
          <div
            className={styles['crop']}
            style={{
              left: percent(crop.x),
              top: percent(crop.y),
              width: percent(crop.width),
              height: percent(crop.height),
            }}
          />
        </div>
        {corners.map((corner: Corner) => {
          const at = cornerOf(crop, corner);
          const name = words(message(`picture.corner.${corner}`), at);
          return (
            <button
              key={corner}
              className={styles['corner']}
              data-corner={corner}
              {...handle(at, (one, to) => withCorner(one, corner, to), name)}
            />
          );
        })}
        <button
          className={styles['focus']}
          data-testid="picture-focus"
          {...handle(shown.focus, withFocus, words(message('picture.focus'), shown.focus))}
        />
      </div>
      <p className={styles['help']}>{message('picture.frame-help')}</p>
      {value.crop && (
        <Button look="quiet" onClick={() => onChange(withoutCrop(value))}>
          {message('picture.crop-reset')}
        </Button>
      )}
    </fieldset>
  );
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function percent(share: number): string {
  return `${share * 100}%`;
}
