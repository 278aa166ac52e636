/** A mark shorter than this can't be seen across a room; in units of the stage. */
export const leastMark = 3;

/**
 * How long a value's mark is drawn: nothing for zero and for what is missing, else long enough to be
 * seen, whichever way it goes.
 *
 * @param unit of the value that one unit of the stage stands for
 */
export function markLength(value: number | null, unit: number): number | null {
  if (value === null || value === 0) return value;
  return Math.sign(value) * Math.max(Math.abs(value), leastMark * unit);
}

/**
 * How much of a track is filled, from 0 to 1: a little of something is seen, and not quite all of it
 * leaves the end free.
 *
 * @param length of the track
 */
export function filledShare(share: number, length: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  const least = leastMark / length;
  return Math.min(Math.max(share, least), 1 - least);
}
