import type { Show } from '../../shared/model/show.ts';
import { type DisplayInfo, displaySetKey, placesOn } from './displays.ts';
import type { ShowPorts } from './ports.ts';

/** Which display the presenter gave the audience, by the set of displays there was. */
export interface AudienceMemory {
  get(displaySet: string): number | null;
  remember(displaySet: string, display: number): void;
}

type Seen = Pick<Show, 'mode' | 'notice'>;

/**
 * Keeps a show's windows on displays that are there. Everything is worked out anew from the
 * displays of the moment, so that no order of events leads astray.
 */
export function createStagePlaces(
  { displays, windows }: Pick<ShowPorts, 'displays' | 'windows'>,
  memory: AudienceMemory,
) {
  let audienceAt: DisplayInfo | null = null;

  function settle(mode: Show['mode'] | null): Seen {
    const all = displays();
    const places = placesOn(all, memory.get(displaySetKey(all)), windows.consoleDisplay());
    // With no display at all there is nowhere to go: the next one plugged in brings all back.
    if (!places) return { mode: mode ?? 'one-display', notice: null };

    const { audience, console } = places;
    const two = console.id !== audience.id;
    if (two && windows.consoleDisplay() !== console.id) windows.moveConsole(console);
    if (audienceAt === null) windows.openAudience(audience);
    // Even on the same display: the system may have moved it when another went away.
    else windows.moveAudience(audience);
    audienceAt = audience;
    const now = two ? 'two-displays' : 'one-display';
    return { mode: now, notice: noticeOf(mode, now) };
  }

  return {
    /** Puts both windows where they belong; the first time it opens the audience's. */
    settle,

    /** Gives the audience the console's display, and the other way round, from now on. */
    swap(mode: Show['mode']): Seen {
      const all = displays();
      const other = all.find(({ id }) => id === windows.consoleDisplay());
      const before = audienceAt;
      if (!other || !before || other.id === before.id) return { mode, notice: null };
      memory.remember(displaySetKey(all), other.id);
      windows.moveConsole(before);
      return settle(mode);
    },

    /** The audience's window made anew where it was, or where it can be now. */
    reopen(mode: Show['mode']): Seen {
      audienceAt = null;
      return settle(mode);
    },

    close(): void {
      audienceAt = null;
      windows.closeAudience();
    },
  };
}

function noticeOf(before: Show['mode'] | null, now: Show['mode']): Show['notice'] {
  if (before === 'two-displays' && now === 'one-display') return 'display-lost';
  if (before === 'one-display' && now === 'two-displays') return 'display-found';
  return null;
}
