// The colours of a look are worked out in one place, which the slides are drawn by.
import { drawnLook } from '../../../renderer/styles/looks.ts';
import { lookTitle } from '../../../shared/looks/slide-looks.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { SlideLook } from '../../../shared/model/look.ts';
import type { PresentationLook } from './presentation-document.ts';

/** What a look's colours are for, as they become the theme of a presentation. */
export function lookColours(
  name: SlideLook,
  { looks }: Pick<Briefing, 'looks'>,
  locale: Locale,
): PresentationLook {
  const { paper, surface, ink, muted, line, outline, accents } = drawnLook(name, looks);
  const title = lookTitle(looks, name, locale);
  return { name: title, paper, surface, ink, muted, line, outline, accents };
}
