import type { Edit } from '../model/edit.ts';

/** The edit that takes an edit back. */
export function inverse(edit: Edit): Edit {
  const choice =
    edit.entity === 'observation' && edit.choice
      ? { choice: { before: edit.choice.after, after: edit.choice.before } }
      : {};
  return { ...edit, before: edit.after, after: edit.before, ...choice } as Edit;
}

/**
 * Whether an edit changes how a published figure reads, or takes one away, and so must say why:
 * any change of an observation, of the source that is in force, of a goal's targets, of the unit, the
 * price basis or the digits of an indicator.
 */
export function needsReason(edit: Edit): boolean {
  if (edit.before === null) return edit.entity === 'observation' && edit.choice !== undefined;
  switch (edit.entity) {
    case 'observation':
      return !isSame(edit.before, edit.after);
    case 'in-force':
      return true;
    case 'goal':
      return edit.before.targets.length > 0 && !isSame(edit.before.targets, edit.after?.targets);
    case 'indicator': {
      return edit.after !== null && !isSame(pick(edit.before), pick(edit.after));
    }
    default:
      return false;
  }
}

function pick({
  unit,
  decimals,
  kind,
  priceBasis,
}: NonNullable<Extract<Edit, { entity: 'indicator' }>['after']>) {
  return { unit, decimals, kind, priceBasis };
}

/** Whether two values read the same: the order of names is nothing, nor is a section's heading, which is the source's. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one == null || other == null) return one === other;
  return canonicalJson(one, saysNothing) === canonicalJson(other, saysNothing);
}

/** A paragraph is in no cell, whether it says so or was kept before there were any. */
function saysNothing(name: string, within: object): boolean {
  const { cell } = within as { readonly cell?: unknown };
  return isHeading(name, within) || (name === 'cell' && cell === null);
}

/** A passage repeats the heading of its section; a source's own section has no `paraNo`. */
function isHeading(name: string, within: object): boolean {
  return name === 'heading' && 'paraNo' in within;
}

/** JSON with the names of every object in order, so that equal values are equal text. */
export function canonicalJson(
  value: unknown,
  leaveOut: (name: string, within: object) => boolean = () => false,
): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(
            Object.entries(inner)
              .filter(([name]) => !leaveOut(name, inner))
              .sort(([one], [other]) => (one < other ? -1 : 1)),
          )
        : inner,
    ) ?? 'undefined'
  );
}
