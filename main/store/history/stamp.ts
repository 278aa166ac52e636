/**
 * The present, or the moment after `known` where a clock says that it is not yet then: what somebody
 * did knowing of something else is later than that, whatever two computers' clocks say.
 *
 * @param known a time that this follows; null where there is none
 */
export function stampAfter(known: string | null): string {
  const least = known === null ? 0 : Date.parse(known) + 1;
  return new Date(Math.max(Date.now(), Number.isNaN(least) ? 0 : least)).toISOString();
}
