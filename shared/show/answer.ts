import type { Figure } from '../model/figure.ts';
import type { Answer } from '../model/show.ts';

/** The figure that an answer names; undefined when the deck's figures lack it. */
export function answeringFigure(figures: readonly Figure[], answer: Answer): Figure | undefined {
  return figures.find((figure) => isAnswer(answer, figure));
}

/** All periods that the figure has in its area, the earliest first: an answer is seen among them. */
export function periodsOf(
  figures: readonly Figure[],
  { key, area }: Pick<Figure, 'key' | 'area'>,
): Figure[] {
  return figures
    .filter((figure) => figure.key === key && figure.area?.key === area?.key)
    .sort((one, other) => (one.timePeriod < other.timePeriod ? -1 : 1));
}

export function answerOf({ key, timePeriod, area }: Figure): Answer {
  return { figure: key, period: timePeriod, area: area?.key ?? null };
}

export function isAnswer(answer: Answer | null, figure: Figure): boolean {
  if (answer === null) return false;
  const { figure: key, period, area } = answerOf(figure);
  return answer.figure === key && answer.period === period && answer.area === area;
}
