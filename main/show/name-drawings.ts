import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { createSlideBinder } from '../../shared/deck/bind-slide.ts';
import { drawnFrom } from '../../shared/deck/drawn-from.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { SlideLook } from '../../shared/model/look.ts';

/** A deck's shown slides, and how they are drawn. */
export interface DrawnDeck {
  readonly briefing: Briefing;
  readonly locale: Locale;
  readonly look: SlideLook;
}

/** Names of what slides are drawn from, by the slides: what has one name looks the same. */
export type DrawingNames = ReadonlyMap<SlideKey, string>;

/**
 * Names what each shown slide is drawn from: all that it says, in its language, look and deck. The
 * state of the data is none of it, so that an edit leaves the names of slides that say nothing of it.
 * Slide by slide, so that nothing else waits for a long deck.
 */
export async function nameDrawings({ briefing, locale, look }: DrawnDeck): Promise<DrawingNames> {
  const shared = JSON.stringify([locale, look, drawnFrom(briefing)]);
  const bind = createSlideBinder(briefing, locale);
  const names = new Map<SlideKey, string>();
  for (const slide of briefing.deck.slides) {
    if (slide.hidden) continue;
    await setImmediate();
    const hash = createHash('sha256')
      .update(shared)
      .update(JSON.stringify(bind(slide)));
    names.set(slide.key, hash.digest('hex').slice(0, 32));
  }
  return names;
}
