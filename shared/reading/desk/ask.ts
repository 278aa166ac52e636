import type { DeskQuestion } from '../../model/reading.ts';

/** A question with its likeliest answers. */
export function ask(
  about: DeskQuestion['about'],
  choices: readonly string[] = [],
  detail: string | null = null,
): DeskQuestion {
  return { about, choices: [...choices], detail };
}
