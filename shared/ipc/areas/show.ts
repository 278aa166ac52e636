import { z } from 'zod';
import { longest, picturesAtOnce } from '../../model/bounds.ts';
import { Briefing } from '../../model/briefing.ts';
import { DeckKey, SlideKey } from '../../model/keys.ts';
import {
  Answer,
  Ink,
  InkAction,
  Rehearsal,
  Show,
  ShowAction,
  ShowPlan,
  StagePoint,
  Stroke,
} from '../../model/show.ts';
import { SlideRef } from '../../model/slide-ref.ts';
import { optionalLine } from '../../model/text.ts';
import { call, event } from '../define.ts';

/** The show under way, owned by the main process. */
export const showArea = {
  /** The show under way; null when there is none. */
  get: call(z.void(), Show.nullable()),
  /** The deck and figures that the show froze. */
  briefing: call(z.void(), Briefing),
  /**
   * A small picture of a slide as a PNG, once it is drawn; null when it can't be, when the
   * show is of another deck, or has gone on to other figures meanwhile.
   */
  picture: call(SlideRef, z.instanceof(Uint8Array).nullable()),
  /** Those of the slides whose small pictures are drawn by now, as `picture` has them; none is drawn for this. */
  drawnPictures: call(
    z.strictObject({ deck: DeckKey, slides: z.array(SlideKey).max(picturesAtOnce) }),
    z.array(z.strictObject({ slide: SlideKey, png: z.instanceof(Uint8Array) })),
  ),
  /**
   * Has the slides of a deck pictured before a show of it begins, those about this slide first.
   * It goes on in the background; an edit, another deck and the beginning of a show end it.
   */
  pictureAhead: call(SlideRef, z.void()),
  /** Ends that; what is pictured is kept, and the rest of it drawn when it is asked for again. */
  restFromPictures: call(z.void(), z.void()),
  /** Starts from a slide (from 0). Where the audience looks is decided by the displays there are. */
  start: call(
    z.strictObject({ deck: DeckKey, slide: z.int().min(0), rehearsal: z.boolean() }),
    z.void(),
  ),
  act: call(ShowAction, z.void()),
  ink: call(z.void(), Ink),
  drawInk: call(InkAction, z.void()),
  /** The laser or spotlight at a stage point; null takes it away. Passed on to the audience at once. */
  point: call(StagePoint.nullable(), z.void()),
  /** A question asked in question mode, for the record of the meeting. */
  noteQuestion: call(
    z.strictObject({ asked: optionalLine(longest.question), answer: Answer.nullable() }),
    z.void(),
  ),
  /** Ends the show; drawn ink is kept with the meeting or dropped. */
  end: call(z.strictObject({ keepInk: z.boolean() }), z.void()),
  /** How long the slides of a deck took in its last rehearsal; null when there was none. */
  rehearsal: call(z.strictObject({ deck: DeckKey }), Rehearsal.nullable()),
  plan: call(z.strictObject({ deck: DeckKey }), ShowPlan),
  setPlan: call(z.strictObject({ deck: DeckKey, plan: ShowPlan }), z.void()),
  changed: event(Show.nullable()),
  /** One stroke began or grew (its new points only), or the slide's ink was replaced as a whole. */
  inked: event(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('stroke'), slide: SlideKey, stroke: Stroke }),
      z.strictObject({ type: z.literal('replaced'), slide: SlideKey, strokes: z.array(Stroke) }),
    ]),
  ),
  pointed: event(StagePoint.nullable()),
} as const;
