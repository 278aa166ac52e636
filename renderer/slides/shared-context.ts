import { slidesShowLogo } from '../../shared/looks/slide-looks.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { SlideLook } from '../../shared/model/look.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { drawnLook } from '../styles/looks.ts';
import type { SlideContextValue } from './slide-context.ts';

/**
 * What the slides of a briefing share, in the person's settings.
 *
 * @param total how many slides are shown
 */
export function sharedContext(
  briefing: Briefing,
  { slideLocale, interfaceLocale, slideLook }: Settings,
  total: number,
  trace: SlideContextValue['trace'],
): SlideContextValue {
  return {
    locale: slideLocale,
    interfaceLocale,
    ...lookOf(briefing, slideLook),
    deckTitle: inLocale(briefing.deck.title, slideLocale),
    snapshotId: briefing.snapshot.id,
    total,
    sources: briefing.sources,
    missingPictures: briefing.missingPictures,
    trace,
  };
}

/** How slides of a briefing are drawn in a look, with the logo where it shows one. */
export function lookOf(
  briefing: Pick<Briefing, 'looks' | 'logo'>,
  name: SlideLook,
  colour: 'colour' | 'greyscale' = 'colour',
): Pick<SlideContextValue, 'look' | 'logo'> {
  return {
    look: drawnLook(name, briefing.looks, colour),
    logo: slidesShowLogo(briefing, name) ? (briefing.logo?.url ?? null) : null,
  };
}
