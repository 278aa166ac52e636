import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Show, StagePoint } from '../../shared/model/show.ts';
import { stageSize } from '../../shared/model/stage.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { act } from './actions.ts';
import { createPen } from './ink/pen.ts';
import type { ShowControllers } from './use-show-controllers.ts';
import { type Size, toStage, type View, zoomAround } from './view-transform.ts';

interface StagePointerOptions {
  readonly stage: RefObject<HTMLElement | null>;
  readonly frame: Size | null;
  readonly view: View;
  readonly show: Show;
  readonly slide: SlideKey;
  readonly controllers: ShowControllers;
}

interface Pressed {
  readonly x: number;
  readonly y: number;
  readonly at: StagePoint;
  moved: boolean;
}

/** How far a pointer may stray, in CSS px, while it still clicks. */
const slack = 5;

/**
 * What the pointer does on the slide: a click turns it, the pen draws, the laser points, a drag
 * moves a magnified slide, and the wheel with Ctrl magnifies.
 *
 * @returns its handlers, and the zoom while it is dragged
 */
export function useStagePointer(parts: StagePointerOptions) {
  const { stage, show, slide, controllers } = parts;
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  const pressed = useRef<Pressed | null>(null);
  const [dragged, setDragged] = useState<Show['zoom'] | null>(null);
  const [pen] = useState(() => createPen(controllers.ink));

  // A stroke belongs to the slide that it was begun on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the slide or tool changes
  useEffect(() => () => pen.lift(), [pen, slide, show.tool]);
  useEffect(() => {
    if (show.tool !== 'laser' && show.tool !== 'spotlight') controllers.pointer.leave();
  }, [controllers, show.tool]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    // React listens to the wheel passively; the page must not zoom with the slide.
    function onWheel(event: WheelEvent): void {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { show, frame, view } = latest.current;
      if (!frame || !element) return;
      const { scale } = show.zoom;
      const wanted = Math.min(4, Math.max(1, scale * 1.0015 ** -event.deltaY));
      const box = element.getBoundingClientRect();
      const fixed = toStage(view, event.clientX - box.left, event.clientY - box.top);
      act({ type: 'zoom', ...zoomAround(frame, show.zoom, wanted, fixed) });
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage]);

  function pointOf(event: { clientX: number; clientY: number }): StagePoint {
    const box = stage.current?.getBoundingClientRect();
    return toStage(parts.view, event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0));
  }

  const draws = show.answer === null && (show.tool === 'pen' || show.tool === 'highlighter');
  const points = show.tool === 'laser' || show.tool === 'spotlight';

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (draws && (show.tool === 'pen' || show.tool === 'highlighter'))
      pen.put(slide, show.tool, pointOf(event));
    else pressed.current = { x: event.clientX, y: event.clientY, at: pointOf(event), moved: false };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (points) controllers.pointer.moveTo(pointOf(event));
    if (pen.isDown()) {
      const native = event.nativeEvent;
      const moves = native.getCoalescedEvents?.() ?? [];
      pen.move((moves.length > 0 ? moves : [native]).map(pointOf));
      return;
    }
    const press = pressed.current;
    if (!press) return;
    press.moved ||= Math.hypot(event.clientX - press.x, event.clientY - press.y) > slack;
    if (press.moved && show.tool === 'arrow' && show.zoom.scale > 1) drag(press, event);
  }

  function drag({ at }: Pressed, event: PointerEvent<HTMLElement>): void {
    const [x, y] = pointOf(event);
    const { at: middle, scale } = dragged ?? show.zoom;
    const zoom = { scale, at: keptIn([middle[0] + at[0] - x, middle[1] + at[1] - y], scale) };
    setDragged(zoom);
    act({ type: 'zoom', ...zoom });
  }

  function onPointerUp(): void {
    pen.lift();
    const press = pressed.current;
    pressed.current = null;
    if (dragged) {
      // The own view gives way once the show says the same.
      api.show.act({ type: 'zoom', ...dragged }).then(() => setDragged(null), reportError);
    } else if (press && !press.moved) act({ type: 'next' });
  }

  function onPointerCancel(): void {
    pen.lift();
    pressed.current = null;
    setDragged(null);
  }

  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onPointerLeave: () => controllers.pointer.leave(),
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
  };
  return { handlers, dragged };
}

/** No further than to the stage's edges. */
function keptIn([x, y]: readonly [number, number], scale: number): StagePoint {
  const keep = (value: number, size: number) =>
    Math.round(Math.min(size - size / 2 / scale, Math.max(size / 2 / scale, value)) * 10) / 10;
  return [keep(x, stageSize.width), keep(y, stageSize.height)];
}
