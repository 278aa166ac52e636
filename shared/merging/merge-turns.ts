/** A passing on, which never changes once it was made. */
interface MergedTurn {
  readonly uuid: string;
}

/** What is to be done to the passings on that we have. */
export interface TurnPlan<Turn extends MergedTurn> {
  readonly added: readonly Turn[];
  /** Taken back on the other side. */
  readonly removed: readonly Turn[];
}

/** Passings on come together by their identity; one that was taken back on either side is gone. */
export function mergeTurns<Turn extends MergedTurn>(
  ours: { readonly turns: readonly Turn[]; readonly removed: ReadonlySet<string> },
  theirs: { readonly turns: readonly Turn[]; readonly removed: ReadonlySet<string> },
): TurnPlan<Turn> {
  const here = new Set(ours.turns.map(({ uuid }) => uuid));
  return {
    added: theirs.turns.filter(({ uuid }) => !here.has(uuid) && !ours.removed.has(uuid)),
    removed: ours.turns.filter(({ uuid }) => theirs.removed.has(uuid)),
  };
}
