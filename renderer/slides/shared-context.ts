import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { Settings } from '../../shared/model/settings.ts';
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
    look: slideLook,
    deckTitle: inLocale(briefing.deck.title, slideLocale),
    snapshotId: briefing.snapshot.id,
    total,
    sources: briefing.sources,
    missingPictures: briefing.missingPictures,
    trace,
  };
}
