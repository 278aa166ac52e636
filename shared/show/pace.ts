import type { SectionKey } from '../model/keys.ts';
import type { ShowPlan } from '../model/show.ts';

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

/**
 * Spreads the planned minutes evenly over the slides of each section, and compares. Sections
 * without a plan share what the others leave of the whole, by their slides. All in seconds.
 *
 * @param sections the section of each shown slide, in order
 * @param slide the one in view, from 0
 * @param elapsed seconds since the show began
 */
export function paceOf(
  plan: ShowPlan,
  sections: readonly SectionKey[],
  slide: number,
  elapsed: number,
): Pace {
  const times = plannedSeconds(plan, sections);
  const known = [...times.values()];
  const isWhole = known.every((time) => time !== null);
  const total = plan.total !== null ? plan.total * secondsPerMinute : isWhole ? sum(known) : null;
  const nothing: Pace = { total, sectionUntil: null, ahead: null };
  const current = sections[slide];
  if (current === undefined) return nothing;

  // A section comes where its slides stand; slides of one section may stand apart.
  const perSlide = sections.map((key) => {
    const time = times.get(key) ?? null;
    return time === null ? null : time / countOf(sections, key);
  });
  const lastOfSection = lastInRow(sections, slide);
  const start = sumUnlessUnknown(perSlide.slice(0, slide));
  const end = sumUnlessUnknown(perSlide.slice(0, slide + 1));
  if (start === null || end === null) return nothing;
  return {
    total,
    sectionUntil: sumUnlessUnknown(perSlide.slice(0, lastOfSection + 1)),
    ahead: elapsed < start ? start - elapsed : Math.min(0, end - elapsed),
  };
}

/** Planned seconds of every section shown; null where neither it nor the whole is planned. */
function plannedSeconds(
  { total, sections: planned }: ShowPlan,
  sections: readonly SectionKey[],
): Map<SectionKey, number | null> {
  const keys = [...new Set(sections)];
  const own = (key: SectionKey): number | undefined => planned[key];
  const unplanned = sections.filter((key) => own(key) === undefined).length;
  const taken = sum(keys.map((key) => own(key) ?? 0));
  const left = total === null ? null : Math.max(0, total - taken);
  return new Map(
    keys.map((key) => {
      const share = left === null ? null : (left * countOf(sections, key)) / unplanned;
      const minutes = own(key) ?? share;
      return [key, minutes === null ? null : minutes * secondsPerMinute];
    }),
  );
}

function countOf(sections: readonly SectionKey[], key: SectionKey): number {
  return sections.filter((other) => other === key).length;
}

function lastInRow(sections: readonly SectionKey[], slide: number): number {
  let last = slide;
  while (sections[last + 1] === sections[slide]) last++;
  return last;
}

function sumUnlessUnknown(times: readonly (number | null)[]): number | null {
  return times.some((time) => time === null) ? null : sum(times);
}

function sum(times: readonly (number | null)[]): number {
  return times.reduce<number>((total, time) => total + (time ?? 0), 0);
}
