import type { Figure } from '../model/figure.ts';
import type { Answer } from '../model/show.ts';

/** The figure that an answer names; undefined when the deck's figures lack it. */
export function answeringFigure(
  figures: readonly Figure[],
  { figure, period }: Answer,
): Figure | undefined {
  return figures.find(({ key, timePeriod }) => key === figure && timePeriod === period);
}

/** All periods that the figure has, the earliest first: an answer is seen among them. */
export function periodsOf(figures: readonly Figure[], { key }: Pick<Figure, 'key'>): Figure[] {
  return figures
    .filter((figure) => figure.key === key)
    .sort((one, other) => (one.timePeriod < other.timePeriod ? -1 : 1));
}

export function answerOf({ key, timePeriod }: Figure): Answer {
  return { figure: key, period: timePeriod };
}

export function isAnswer(answer: Answer | null, { key, timePeriod }: Figure): boolean {
  return answer?.figure === key && answer.period === timePeriod;
}
