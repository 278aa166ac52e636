import { z } from 'zod';
import { longest } from '../../model/bounds.ts';
import { NewForm } from '../../model/built-in-slide.ts';
import { DeckKey, SlideKey } from '../../model/keys.ts';
import { line } from '../../model/text.ts';
import { call, event } from '../define.ts';

const Decision = z.strictObject({
  deck: DeckKey,
  slide: SlideKey,
  /** Who decides, as entered; kept in the audit log. */
  actor: line(longest.person),
});

/**
 * Slides that came with the app and that a person changed, where a newer version says them better.
 * To take the new form is an edit of the slide (`records.apply`).
 */
export const builtInArea = {
  newForms: call(z.strictObject({ deck: DeckKey }), z.array(NewForm)),
  /** The person's form stays; this new one is not offered again. @throws record.unknown */
  keep: call(Decision, z.void()),
  changed: event(z.void()),
} as const;
