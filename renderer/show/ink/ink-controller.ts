import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Client } from '../../../shared/ipc/define.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { Stroke } from '../../../shared/model/show.ts';
import { draw } from '../../../shared/show/ink.ts';

/** What changed on a slide: one stroke has new points from an index on, or all is to be drawn anew. */
export type InkChange =
  | {
      readonly type: 'grown';
      readonly slide: SlideKey;
      readonly stroke: Stroke;
      readonly from: number;
    }
  | { readonly type: 'replaced'; readonly slide: SlideKey | null };

type ShowApi = Pick<Client<Contract>['show'], 'ink' | 'drawInk' | 'inked'>;

export type InkController = ReturnType<typeof createInkController>;

const none: readonly Stroke[] = [];

/**
 * This window's copy of the show's ink. What is drawn here is on screen at once and passed on;
 * what is drawn elsewhere comes as it grows. The main process keeps it all: a reload loses nothing.
 */
export function createInkController(show: ShowApi, reportError: (error: unknown) => void) {
  const slides = new Map<SlideKey, readonly Stroke[]>();
  const listeners = new Set<(change: InkChange) => void>();
  /** Strokes drawn in this window; the main process tells every window of them, this one too. */
  const own = new Set<string>();
  let heard = 0;

  function tell(change: InkChange): void {
    for (const listener of listeners) listener(change);
  }

  function lengthen(slide: SlideKey, piece: Stroke): void {
    const before = slides.get(slide) ?? none;
    const from = before.find(({ id }) => id === piece.id)?.points.length ?? 0;
    const after = draw(before, piece);
    slides.set(slide, after);
    const stroke = after.find(({ id }) => id === piece.id);
    if (stroke) tell({ type: 'grown', slide, stroke, from });
  }

  function replace(slide: SlideKey, strokes: readonly Stroke[]): void {
    slides.set(slide, strokes);
    tell({ type: 'replaced', slide });
  }

  /** Asks again while strokes grow: an answer may be older than what was told meanwhile. */
  async function load(attempts: number): Promise<void> {
    const before = heard;
    const ink = await show.ink();
    if (heard !== before && attempts > 1) return load(attempts - 1);
    slides.clear();
    for (const [slide, strokes] of Object.entries(ink)) slides.set(slide as SlideKey, strokes);
    tell({ type: 'replaced', slide: null });
  }

  return {
    strokesOf: (slide: SlideKey): readonly Stroke[] => slides.get(slide) ?? none,
    /** How many slides have ink. */
    inked: (): number => [...slides.values()].filter((strokes) => strokes.length > 0).length,

    /** Fetches what there is and follows what comes; returns how to stop. */
    follow(): () => void {
      const unsubscribe = show.inked((event) => {
        heard += 1;
        if (event.type === 'replaced') replace(event.slide, event.strokes);
        else if (!own.has(event.stroke.id)) lengthen(event.slide, event.stroke);
      });
      load(4).catch(reportError);
      return unsubscribe;
    },

    onChange(listener: (change: InkChange) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** New points of a stroke of the slide in view. */
    draw(slide: SlideKey, piece: Stroke): void {
      own.add(piece.id);
      lengthen(slide, piece);
      show.drawInk({ type: 'draw', stroke: piece }).catch(reportError);
    },

    undo: (): void => void show.drawInk({ type: 'undo' }).catch(reportError),
    eraseAll: (): void => void show.drawInk({ type: 'erase-all' }).catch(reportError),
  };
}
