import type { Edit } from '../model/edit.ts';

/** The edit that takes an edit back. */
export function inverse(edit: Edit): Edit {
  return { ...edit, before: edit.after, after: edit.before } as Edit;
}

/**
 * Whether an edit changes how a published figure reads, or takes one away, and so must say why:
 * any change of an observation, of a goal's targets, of the unit or the digits of an indicator.
 */
export function needsReason(edit: Edit): boolean {
  if (edit.before === null) return false;
  switch (edit.entity) {
    case 'observation':
      return !isSame(edit.before, edit.after);
    case 'goal':
      return edit.before.targets.length > 0 && !isSame(edit.before.targets, edit.after?.targets);
    case 'indicator': {
      const { unit, decimals, kind } = edit.before;
      return edit.after !== null && !isSame({ unit, decimals, kind }, pick(edit.after));
    }
    default:
      return false;
  }
}

function pick({
  unit,
  decimals,
  kind,
}: NonNullable<Extract<Edit, { entity: 'indicator' }>['after']>) {
  return { unit, decimals, kind };
}

/** Whether two values read the same: the order of names is nothing, nor is a section's heading, which is the source's. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one, isHeading) === canonicalJson(other, isHeading);
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
