import type { SlideKey } from '../../../shared/model/keys.ts';
import type { StagePoint, Stroke } from '../../../shared/model/show.ts';
import type { InkController } from './ink-controller.ts';

/** Gathers what the pointer draws and hands it on once a frame, as one piece of the stroke. */
export function createPen(ink: Pick<InkController, 'draw'>) {
  let stroke: {
    readonly slide: SlideKey;
    readonly id: string;
    readonly tool: Stroke['tool'];
  } | null = null;
  let fresh: StagePoint[] = [];
  let frame = 0;

  function handOn(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!stroke || fresh.length === 0) return;
    const { slide, id, tool } = stroke;
    ink.draw(slide, { id, tool, points: fresh });
    fresh = [];
  }

  return {
    isDown: (): boolean => stroke !== null,

    put(slide: SlideKey, tool: Stroke['tool'], at: StagePoint): void {
      handOn();
      stroke = { slide, id: crypto.randomUUID(), tool };
      fresh = [at];
      frame = requestAnimationFrame(handOn);
    },

    move(points: readonly StagePoint[]): void {
      if (!stroke) return;
      fresh.push(...points);
      frame ||= requestAnimationFrame(handOn);
    },

    lift(): void {
      handOn();
      stroke = null;
    },
  };
}
