import type { Figure, Passage } from '../../shared/model/figure.ts';
import { GoalKey, IndicatorKey } from '../../shared/model/keys.ts';
import type { Destination } from '../workspace/navigation.ts';

/** Where a figure is kept: with its indicator, or with the goal whose target it is. */
export function destinationOfFigure({ key, origin }: Figure): Destination {
  return origin === 'target'
    ? { view: 'goals', goal: GoalKey.parse(key.split('.')[0]) }
    : { view: 'data', indicator: IndicatorKey.parse(key) };
}

/** The first paragraph that a figure was published in; null when it names none. */
export function sourceOfFigure({ passages }: Figure): Destination | null {
  const [first] = passages;
  return first ? paragraphOf(first) : null;
}

export function paragraphOf({
  source,
  section,
  paraNo,
}: Pick<Passage, 'source' | 'section' | 'paraNo'>): Destination {
  return { view: 'sources', source, section, paraNo };
}
