import { useEffect, useState } from 'react';
import { areaOf } from '../../shared/figures/areas.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { Answer } from '../../shared/model/show.ts';
import { answeringFigure, isAnswer } from '../../shared/show/answer.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** The figure that the audience is shown: the briefing's own, or asked for where it carries fewer. */
export function useAnswer(
  answer: Answer | null,
  { figures, deck, areas }: Briefing,
): Figure | null {
  const [asked, setAsked] = useState<Figure | null>(null);
  const carried = answer && (answeringFigure(figures, answer) ?? null);
  const missing = answer !== null && carried === null;
  const key = answer?.figure ?? null;
  const period = answer?.period ?? null;
  const area = answer?.area ?? null;
  const meant = areaOf(deck, areas);

  useEffect(() => {
    if (missing && key !== null)
      api.figures.get({ key, period, area, meant }).then(setAsked, reportError);
  }, [key, period, area, meant, missing]);

  return carried ?? (asked && isAnswer(answer, asked) ? asked : null);
}
