import type { Show } from '../../shared/model/show.ts';
import {
  type AudiencePlace,
  type DisplayInfo,
  displaySetKey,
  placesOn,
  tilesOf,
} from './displays.ts';
import type { ShowPorts } from './ports.ts';

/** Which display the presenter gave the audience, by the set of displays there was. */
export interface AudienceMemory {
  get(displaySet: string): number | null;
  remember(displaySet: string, display: number): void;
}

type Seen = Pick<Show, 'mode' | 'beside' | 'notice'>;

/**
 * Keeps a show's windows on displays that are there. Everything is worked out anew from the
 * displays of the moment, so that no order of events leads astray.
 */
export function createStagePlaces(
  { displays, windows }: Pick<ShowPorts, 'displays' | 'windows'>,
  memory: AudienceMemory,
) {
  let audienceAt: DisplayInfo | null = null;

  function settle(mode: Show['mode'] | null, beside: boolean): Seen {
    const all = displays();
    const places = placesOn(all, memory.get(displaySetKey(all)), windows.consoleDisplay());
    // With no display at all there is nowhere to go: the next one plugged in brings all back.
    if (!places) return { mode: mode ?? 'one-display', beside, notice: null };

    const { audience, console } = places;
    const two = console.id !== audience.id;
    const notice = noticeOf(mode, two ? 'two-displays' : 'one-display');
    // A display that went may live on as a mirror of this one: the notes must not be on it.
    const tiles = beside && !two && notice === null ? tilesOf(audience.workArea) : null;
    windows.standConsole(tiles?.console ?? null);
    if (two && windows.consoleDisplay() !== console.id) windows.moveConsole(console);
    const place: AudiencePlace = tiles
      ? { bounds: tiles.audience, full: false }
      : { bounds: audience.bounds, full: true };
    if (audienceAt === null) windows.openAudience(place);
    // Even on the same display: the system may have moved it when another went away.
    else windows.moveAudience(place);
    audienceAt = audience;
    return { mode: two ? 'two-displays' : 'one-display', beside: tiles !== null, notice };
  }

  return {
    /** Puts both windows where they belong; the first time it opens the audience's. */
    settle,

    /** Gives the audience the console's display, and the other way round, from now on. */
    swap(mode: Show['mode'], beside: boolean): Seen {
      const all = displays();
      const other = all.find(({ id }) => id === windows.consoleDisplay());
      const before = audienceAt;
      if (!other || !before || other.id === before.id) return { mode, beside, notice: null };
      memory.remember(displaySetKey(all), other.id);
      windows.moveConsole(before);
      return settle(mode, beside);
    },

    /** The audience's window made anew where it was, or where it can be now. */
    reopen(mode: Show['mode'], beside: boolean): Seen {
      audienceAt = null;
      return settle(mode, beside);
    },

    hasAudience: (): boolean => audienceAt !== null,

    close(): void {
      audienceAt = null;
      windows.closeAudience();
      windows.standConsole(null);
    },
  };
}

function noticeOf(before: Show['mode'] | null, now: Show['mode']): Show['notice'] {
  if (before === 'two-displays' && now === 'one-display') return 'display-lost';
  if (before === 'one-display' && now === 'two-displays') return 'display-found';
  return null;
}
