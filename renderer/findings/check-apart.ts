import type { DeckCheck } from '../../shared/deck/check-deck.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import { AppError } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { CheckAnswer, CheckQuestion } from './check-worker.ts';

let thread: Worker | null = null;
let questions = 0;
const waiting = new Map<number, PromiseWithResolvers<DeckCheck>>();

/**
 * Checks a briefing as `checkDeck`, in a thread of its own: of 200 slides it takes half a second, in
 * which the window would answer nothing.
 */
export function checkApart(briefing: Briefing, cuts: readonly CutText[]): Promise<DeckCheck> {
  thread ??= startThread();
  questions += 1;
  const question: CheckQuestion = { number: questions, briefing, cuts };
  const answer = Promise.withResolvers<DeckCheck>();
  waiting.set(question.number, answer);
  thread.postMessage(question);
  return answer.promise;
}

function startThread(): Worker {
  const started = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    const answer = waiting.get(data.number);
    waiting.delete(data.number);
    if ('check' in data) answer?.resolve(data.check);
    else answer?.reject(new AppError(data.failed.code, data.failed.params));
  });
  // Out of memory, above all: the next briefing has another thread.
  started.addEventListener('error', (event) => {
    started.terminate();
    thread = null;
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return started;
}
