import { z } from 'zod';
import {
  DraftedBriefing,
  DraftId,
  DraftProposal,
  DraftRequest,
  DraftRound,
} from '../../model/drafting.ts';
import { SourceKey } from '../../model/keys.ts';
import { call, event } from '../define.ts';

/** Briefings that are drafted from what the store holds of a source. */
export const draftingArea = {
  /** @throws record.unknown */
  propose: call(z.strictObject({ source: SourceKey }), DraftProposal),
  /**
   * Draws, looks over and adds the briefing, as one step with its undo; null where it was stopped.
   *
   * @throws record.unknown, record.exists, draft.source-empty, and whatever edits are refused for;
   *   nothing is added then
   */
  make: call(DraftRequest, DraftedBriefing.nullable()),
  /** Gives up a draft that is being made; one that is done, or unknown, stays as it is. */
  stop: call(z.strictObject({ draft: DraftId }), z.void()),
  progress: event(DraftRound.extend({ draft: DraftId })),
} as const;
