/** How many slides at most stay made: enough for most decks, and a bound for a long one's memory. */
const most = 48;

/** Of the slides that are made, those to keep, with the one in view: the nearest to it. */
export function keptSlides(
  made: ReadonlySet<number>,
  slide: number,
  total: number,
): ReadonlySet<number> {
  const there = [...new Set([slide, ...made])].filter((at) => at >= 0 && at < total);
  return new Set(nearestFirst(there, slide).slice(0, most));
}

/** The nearest slide that is not made yet; null when all are, or as many as may be. */
export function furtherSlide(
  made: ReadonlySet<number>,
  slide: number,
  total: number,
): number | null {
  const all = Array.from({ length: total }, (_, at) => at);
  const wanted = nearestFirst(all, slide).slice(0, most);
  return wanted.find((at) => !made.has(at)) ?? null;
}

/** A show goes forward: of two that are equally near the later one comes first. */
function nearestFirst(slides: readonly number[], slide: number): number[] {
  const distance = (at: number) => (at > slide ? at - slide - 0.5 : slide - at);
  return [...slides].sort((one, other) => distance(one) - distance(other));
}
