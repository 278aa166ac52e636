import type { Show } from '../../shared/model/show.ts';
import type { Rectangle } from '../windows/placement.ts';
import {
  type AudiencePlacement,
  assignDisplays,
  type DisplayRoles,
  displaySetKey,
  type Picture,
  pictureAt,
  picturesOf,
  tilesOf,
} from './displays.ts';
import type { ShowPorts } from './ports.ts';
import { doOverlap, isSame } from './rectangles.ts';

/** Which display the presenter gave the audience, by the set of displays there was. */
export interface AudienceMemory {
  get(displaySet: string): number | null;
  remember(displaySet: string, display: number): void;
}

type Seen = Pick<Show, 'mode' | 'beside' | 'notice'>;

/** What there is to look at: two pictures or one, which several displays may show. */
type Situation = 'two-displays' | 'one-display' | 'mirrored';

/** A console that is maximized may reach so many px over the edge of its display. */
const windowBorder = 16;

/**
 * Keeps a show's windows on displays that are there. Everything is worked out anew from the
 * displays of the moment, so that no order of events leads astray.
 */
export function createWindowPlacements(
  { displays, windows }: Pick<ShowPorts, 'displays' | 'windows'>,
  memory: AudienceMemory,
) {
  let audienceAt: Picture | null = null;
  let situation: Situation | null = null;

  function settle(beside: boolean): Seen {
    const all = displays();
    const chosen = memory.get(displaySetKey(all));
    const places = assignDisplays(picturesOf(all), chosen, windows.consoleBounds());
    // With no display at all there is nowhere to go: the next one plugged in brings all back.
    if (!places) return { mode: modeIn(situation), beside, notice: null };

    const { audience, console } = places;
    const now = situationOf(places);
    const notice = noticeOf(situation, now);
    situation = now;
    // What changed may have put this display on the wall: the notes must not be on it.
    const tiles =
      beside && now !== 'two-displays' && notice === null ? tilesOf(audience.workArea) : null;
    windows.standConsole(tiles?.console ?? null);
    if (now === 'two-displays' && !isWithin(console, audience, windows.consoleBounds()))
      windows.moveConsole(console.workArea);
    const place: AudiencePlacement = tiles
      ? { bounds: tiles.audience, full: false }
      : {
          bounds: audience.bounds,
          full: all.some(({ bounds }) => isSame(bounds, audience.bounds)),
        };
    if (audienceAt === null) windows.openAudience(place);
    // Even on the same display: the system may have moved it when another went away.
    else windows.moveAudience(place);
    audienceAt = audience;
    return { mode: modeIn(now), beside: tiles !== null, notice };
  }

  function closeAudience(): void {
    audienceAt = null;
    windows.closeAudience();
    windows.standConsole(null);
  }

  return {
    /**
     * Puts both windows where they belong; the first time it opens the audience's.
     *
     * @param beside whether the presenter wants both on the only display
     */
    settle,

    /**
     * Gives the audience the next of the pictures, from left to right, from now on; of two, the
     * presenter gets the one that the audience had.
     */
    swap(beside: boolean): Seen {
      const all = displays();
      const pictures = picturesOf(all).sort((one, other) => one.bounds.x - other.bounds.x);
      const at = pictures.findIndex(({ ids }) => ids.some((id) => audienceAt?.ids.includes(id)));
      const [next] = pictures[(at + 1) % pictures.length]?.ids ?? [];
      if (pictures.length < 2 || next === undefined)
        return { mode: modeIn(situation), beside, notice: null };
      memory.remember(displaySetKey(all), next);
      return settle(beside);
    },

    /** The audience's window made anew where it was, or where it can be now. */
    reopen(beside: boolean): Seen {
      audienceAt = null;
      return settle(beside);
    },

    hasAudience: (): boolean => audienceAt !== null,

    closeAudience,

    /** The show is over; the next one begins from nothing. */
    close(): void {
      closeAudience();
      situation = null;
    },
  };
}

function modeIn(situation: Situation | null): Show['mode'] {
  return situation === 'two-displays' ? 'two-displays' : 'one-display';
}

function situationOf({ audience, console }: DisplayRoles): Situation {
  if (console !== audience) return 'two-displays';
  return audience.ids.length > 1 ? 'mirrored' : 'one-display';
}

function noticeOf(before: Situation | null, now: Situation): Show['notice'] {
  if (before === now) return null;
  if (now === 'mirrored') return 'display-mirrored';
  if (before === null) return null;
  return now === 'two-displays' ? 'display-found' : 'display-lost';
}

/** Whether the console is on its own picture, and none of it on the audience's. */
function isWithin(console: Picture, audience: Picture, window: Rectangle | null): boolean {
  if (!window) return false;
  return (
    pictureAt([console, audience], window) === console &&
    !doOverlap(audience.bounds, window, windowBorder)
  );
}
