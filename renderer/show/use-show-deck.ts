import { useEffect, useMemo, useState } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { settingsFor } from '../../shared/deck/deck-languages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { useSettings } from '../live/use-settings.ts';
import { boundDeck } from '../slides/bound-deck.ts';
import { lookOf } from '../slides/shared-context.ts';
import type { SlideContextValue } from '../slides/slide-context.ts';

/** All that a window of the show draws from, held in memory: a turned slide asks for nothing. */
export interface ShowDeck {
  readonly settings: Settings;
  readonly briefing: Briefing;
  readonly results: readonly BindResult[];
  readonly slides: SlideContextValue;
}

/** The deck that the show froze; null until it is here. It is fetched again only for another snapshot. */
export function useShowDeck(snapshot: string): ShowDeck | null {
  const settings = useSettings();
  const briefing = useFrozenBriefing(snapshot);
  const wanted = settings.live.status === 'ready' ? settings.live.value : null;

  return useMemo(() => {
    if (!wanted || !briefing) return null;
    const current = settingsFor(wanted, briefing.deck);
    const results = boundDeck(briefing, current.slideLocale);
    const slides: SlideContextValue = {
      locale: current.slideLocale,
      interfaceLocale: current.interfaceLocale,
      ...lookOf(briefing, current.slideLook),
      deckTitle: inLocale(briefing.deck.title, current.slideLocale),
      snapshotId: briefing.snapshot.id,
      total: results.length,
      sources: briefing.sources,
      missingPictures: briefing.missingPictures,
      trace: null,
    };
    return { settings: current, briefing, results, slides };
  }, [wanted, briefing]);
}

function useFrozenBriefing(snapshot: string): Briefing | null {
  const [briefing, setBriefing] = useState<Briefing | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is another briefing
  useEffect(() => {
    let latest = true;
    api.show.briefing().then((fetched) => {
      if (latest) setBriefing(fetched);
    }, reportError);
    return () => {
      latest = false;
    };
  }, [snapshot]);

  return briefing;
}
