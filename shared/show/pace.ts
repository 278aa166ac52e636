import type { Slide } from '../model/deck.ts';
import type { SectionKey } from '../model/keys.ts';
import type { ShowPlan } from '../model/show.ts';

/** Nothing is planned for the whole show, nor for a section. */
export const unplanned: ShowPlan = { total: null, sections: {} };

/** Whether minutes are planned for the whole show or a section; slides say theirs themselves. */
export function isPlanned({ total, sections }: ShowPlan): boolean {
  return total !== null || Object.keys(sections).length > 0;
}

/** How a show stands against its plan; null where there is no plan to say it by. */
export interface Pace {
  /** Planned for the whole deck. */
  readonly total: number | null;
  /** When, from the start of the show, the section in view should be over. */
  readonly sectionUntil: number | null;
  /** Positive ahead of the plan, negative behind it; 0 while the slide in view has its time. */
  readonly ahead: number | null;
}

const secondsPerMinute = 60;

/** A slide as a show plans it. */
export type TimedSlide = Pick<Slide, 'section' | 'minutes'>;

/**
 * A slide takes the minutes that it says. What its section is planned to take beyond those is spread
 * evenly over its other slides; those of sections without a plan share what all else leaves of the
 * whole. All in seconds.
 *
 * @param slides those shown, in order
 * @param slide the one in view, from 0
 * @param elapsed seconds since the show began
 */
export function paceOf(
  plan: ShowPlan,
  slides: readonly TimedSlide[],
  slide: number,
  elapsed: number,
): Pace {
  const times = plannedSeconds(plan, slides);
  const whole = sumUnlessUnknown(times);
  const total = plan.total !== null ? plan.total * secondsPerMinute : whole;
  const nothing: Pace = { total, sectionUntil: null, ahead: null };
  if (slides[slide] === undefined) return nothing;

  const lastOfSection = lastInRow(slides, slide);
  const start = sumUnlessUnknown(times.slice(0, slide));
  const end = sumUnlessUnknown(times.slice(0, slide + 1));
  if (start === null || end === null) return nothing;
  return {
    total,
    sectionUntil: sumUnlessUnknown(times.slice(0, lastOfSection + 1)),
    ahead: elapsed < start ? start - elapsed : Math.min(0, end - elapsed),
  };
}

/** What the slides of a section say by themselves, and how many of them do. */
export interface SlideMinutes {
  readonly sum: number;
  readonly count: number;
}

export function slideMinutesOf(slides: readonly TimedSlide[]): SlideMinutes {
  const planned = slides.flatMap(({ minutes }) => minutes ?? []);
  return { sum: sum(planned), count: planned.length };
}

/**
 * How long a section takes by its own plan and its slides': the longer of both. Null where neither
 * says all of it.
 */
export function sectionMinutes(
  planned: number | undefined,
  slides: readonly TimedSlide[],
): number | null {
  const own = slideMinutesOf(slides);
  if (planned !== undefined) return Math.max(planned, own.sum);
  return slides.length > 0 && own.count === slides.length ? own.sum : null;
}

/** Planned seconds of every slide; null where nothing says them. */
function plannedSeconds(
  { total, sections: planned }: ShowPlan,
  slides: readonly TimedSlide[],
): (number | null)[] {
  const shares = new Map<SectionKey, number>();
  /** Slides of which neither they nor their sections say anything. */
  let open = 0;
  let taken = 0;
  for (const key of new Set(slides.map(({ section }) => section))) {
    const inSection = slides.filter(({ section }) => section === key);
    const own = slideMinutesOf(inSection);
    const others = inSection.length - own.count;
    const minutes = planned[key];
    taken += sectionMinutes(minutes, inSection) ?? own.sum;
    if (minutes === undefined) open += others;
    else if (others > 0) shares.set(key, Math.max(0, minutes - own.sum) / others);
  }
  const share = total === null ? null : Math.max(0, total - taken) / open;
  return slides.map(({ section, minutes }) => {
    const time = minutes ?? shares.get(section) ?? share;
    return time === null ? null : time * secondsPerMinute;
  });
}

/** A section comes where its slides stand; slides of one section may stand apart. */
function lastInRow(slides: readonly TimedSlide[], slide: number): number {
  let last = slide;
  while (slides[last + 1]?.section === slides[slide]?.section) last++;
  return last;
}

function sumUnlessUnknown(times: readonly (number | null)[]): number | null {
  return times.some((time) => time === null) ? null : sum(times);
}

function sum(times: readonly (number | null)[]): number {
  return times.reduce<number>((total, time) => total + (time ?? 0), 0);
}
