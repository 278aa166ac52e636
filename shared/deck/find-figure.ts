import { areaOf, isSameFigure, unlessMeant } from '../figures/areas.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Figure } from '../model/figure.ts';
import { figureMeant, indexFigures, splitReferences } from './references.ts';

/** Finds what a reference means in the deck of the slide; undefined for what the store does not hold. */
export type FindFigure = (written: string) => Figure | undefined;

/** Finds the figures that references of a briefing's deck mean, as bodies write them; undefined for others. */
export function figureFinder({
  figures,
  areas,
  deck,
}: Pick<Briefing, 'figures' | 'areas'> & {
  readonly deck: Pick<Briefing['deck'], 'period' | 'comparison' | 'area'>;
}): FindFigure {
  const index = indexFigures(figures);
  const meant = areaOf(deck, areas);
  return (written) => {
    const [run] = splitReferences(written);
    const reference = run && 'reference' in run ? run.reference : null;
    if (reference?.kind !== 'figure') return undefined;
    return figureMeant(index, reference, unlessMeant(reference.area, meant), deck);
  };
}

/** How a figure is written in a deck: by its key alone where that means it there, else with its period and area. */
export function referenceInDeck(figure: Figure, find: FindFigure): string {
  const { key, area, timePeriod, origin } = figure;
  const place = area === null || origin === 'target' ? '' : `#${area.key}`;
  const short = `{{${key}${place}}}`;
  const meant = find(short);
  const isMeant = origin === 'target' || (meant !== undefined && isSameFigure(meant, figure));
  return isMeant ? short : `{{${key}@${timePeriod}${place}}}`;
}
