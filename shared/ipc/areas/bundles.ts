import { z } from 'zod';
import { MergeChoices, MergeOutcome, MergePreview } from '../../model/bundle.ts';
import { DeckKey } from '../../model/keys.ts';
import { call } from '../define.ts';

/** Briefings that go to another laptop and come back, in one file. */
export const bundlesArea = {
  /**
   * Asks where to, and writes the bundle. Null decks are all; the answer is null when no file was
   * chosen.
   * @throws deck.unknown, file.*, store.*
   */
  send: call(z.strictObject({ decks: z.array(DeckKey).min(1).nullable() }), z.string().nullable()),
  /** Asks for a bundle and says what it would bring; null when none was chosen. @throws bundle.*, store.* */
  choose: call(z.void(), MergePreview.nullable()),
  /**
   * Brings it in as one step, after a backup. Nothing is changed where something that both changed has
   * no choice.
   * @throws bundle.gone, merge.undecided, file.*, store.*
   */
  merge: call(z.strictObject({ hash: z.string().max(64), choices: MergeChoices }), MergeOutcome),
  /** The bundle that was chosen is not merged. */
  giveUp: call(z.void(), z.void()),
  /** Asks for a bundle and opens it in a window of its own; false when none was chosen. */
  review: call(z.void(), z.boolean()),
} as const;
