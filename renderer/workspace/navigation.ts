import type { AreaKey } from '../../shared/model/area.ts';
import type { KnownState } from '../../shared/model/difference.ts';
import type { FigureKey } from '../../shared/model/figure.ts';
import type { GoalKey, IndicatorKey, MilestoneKey, SourceKey } from '../../shared/model/keys.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import type { ReadingId } from '../../shared/model/reading.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { SlideRef } from '../../shared/model/slide-ref.ts';

/** What a grid of a period's figures begins with; all of it can be chosen there. */
export interface GridStart {
  readonly period?: TimePeriod;
  /** Null for the home area. */
  readonly area?: AreaKey | null;
  /** Only these indicators, until others are asked for, too. */
  readonly only?: readonly IndicatorKey[];
}

/** A view, and what in it is to be shown; without that, the view stays as it was left. */
export type Destination =
  | { readonly view: 'briefings' }
  | {
      readonly view: 'briefing';
      readonly slide?: SlideRef;
      /** The slides are to be changed there. */
      readonly toEdit?: true;
    }
  | {
      readonly view: 'review';
      readonly slide?: SlideRef;
      readonly figure?: FigureKey;
      /** Only the slides that have something to check. */
      readonly findings?: true;
    }
  | {
      readonly view: 'data';
      readonly indicator?: IndicatorKey;
      /** The grid of a period's figures; without what it is to begin with, as it thinks best. */
      readonly grid?: GridStart;
    }
  | {
      readonly view: 'sources';
      readonly source?: SourceKey;
      readonly section?: number;
      readonly paraNo?: number;
    }
  | {
      readonly view: 'reading';
      /** A document that was opened; without one, the one that was last looked at, or all of them. */
      readonly reading?: ReadingId;
    }
  | { readonly view: 'goals'; readonly goal?: GoalKey; readonly milestone?: MilestoneKey }
  | {
      readonly view: 'differences';
      /** Another store's file to compare with. */
      readonly file?: KnownState;
      /** A meeting, with whose data the present ones are compared. */
      readonly meeting?: RecordId;
    };

export type ViewName = Destination['view'];

/** Where the window was, is, and came back from; `visit` counts, so that going again is told apart. */
export interface Journey {
  readonly past: readonly Destination[];
  readonly here: Destination;
  readonly future: readonly Destination[];
  readonly visit: number;
}

export type Step =
  | { readonly type: 'go'; readonly to: Destination }
  | { readonly type: 'back' }
  | { readonly type: 'forward' };

export const start: Journey = { past: [], here: { view: 'briefing' }, future: [], visit: 0 };

/** A journey that begins in a view; in the briefing where none is named. */
export function startIn(view: ViewName | null): Journey {
  return view === null ? start : { ...start, here: { view } };
}

/** As many steps as anybody goes back. */
const remembered = 50;

/** As in a browser: going somewhere forgets what lay ahead; at an end, back and forward do nothing. */
export function nextJourney(journey: Journey, step: Step): Journey {
  const { past, here, future, visit } = journey;
  switch (step.type) {
    case 'go':
      return {
        past: [...past, here].slice(-remembered),
        here: step.to,
        future: [],
        visit: visit + 1,
      };
    case 'back': {
      const to = past.at(-1);
      if (!to) return journey;
      return { past: past.slice(0, -1), here: to, future: [here, ...future], visit: visit + 1 };
    }
    case 'forward': {
      const [to, ...rest] = future;
      if (!to) return journey;
      return { past: [...past, here], here: to, future: rest, visit: visit + 1 };
    }
  }
}
