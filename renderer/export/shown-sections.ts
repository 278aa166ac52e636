import type { Briefing } from '../../shared/model/briefing.ts';
import type { SectionKey } from '../../shared/model/keys.ts';

/** The section of each shown slide, in their order. */
export function shownSections({ deck }: Briefing): SectionKey[] {
  return deck.slides.filter(({ hidden }) => !hidden).map(({ section }) => section);
}
