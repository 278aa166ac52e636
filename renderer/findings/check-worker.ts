import '../no-eval.ts';

import { checkDeck, type DeckCheck } from '../../shared/deck/check-deck.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';

/** What is to be checked, under the number of its question. */
export interface CheckQuestion {
  readonly number: number;
  readonly briefing: Briefing;
  readonly cuts: readonly CutText[];
}

export type CheckAnswer = { readonly number: number } & (
  | { readonly check: DeckCheck }
  | { readonly failed: Failure }
);

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  self.postMessage(answerTo(data));
});

function answerTo({ number, briefing, cuts }: CheckQuestion): CheckAnswer {
  try {
    return { number, check: checkDeck(briefing, cuts) };
  } catch (error) {
    return { number, failed: AppError.toFailure(error) };
  }
}
