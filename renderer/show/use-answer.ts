import { useEffect, useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** The figure that the audience is shown: the briefing's own, or asked for where it carries fewer. */
export function useAnswer(key: Figure['key'] | null, { figures }: Briefing): Figure | null {
  const [asked, setAsked] = useState<Figure | null>(null);
  const carried = key === null ? null : (figures.find((figure) => figure.key === key) ?? null);
  const isWanted = key !== null && carried === null;

  useEffect(() => {
    if (isWanted) api.figures.get({ key }).then(setAsked, reportError);
  }, [key, isWanted]);

  return carried ?? (asked?.key === key ? asked : null);
}
