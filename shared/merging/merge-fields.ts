import { isSame } from '../editing/edit-rules.ts';
import type { EditedEntity } from '../model/edit.ts';
import type { Fields } from './mergeable.ts';

/**
 * Fields that make one statement together: of two people's changes nothing is to come that neither of
 * them wrote. A field that stands in none is a statement by itself.
 */
const statements: Partial<Readonly<Record<EditedEntity, readonly (readonly string[])[]>>> = {
  indicator: [['unit', 'decimals', 'kind', 'priceBasis']],
  observation: [
    ['value', 'valueLo', 'valueHi', 'qualifier', 'qualifierWord', 'unitMult', 'status', 'passages'],
  ],
  'in-force': [['source', 'reason']],
  goal: [
    ['goalType', 'targets'],
    ['periodStart', 'periodEnd', 'termFrom'],
  ],
  milestone: [['date', 'title', 'passage']],
  source: [['sha256', 'sections', 'datePublished', 'publisher']],
  look: [['colours', 'showsLogo']],
  deck: [['period', 'comparison']],
  slide: [
    ['layout', 'body'],
    ['section', 'orderKey'],
  ],
};

/** The same thing on both sides, and as each side had it before what the other does not know of. */
export interface BothSides {
  readonly ours: Fields;
  readonly theirs: Fields;
  /** Null where that side made the thing. */
  readonly oursBefore: Fields | null;
  readonly theirsBefore: Fields | null;
}

/** A thing of both sides' changes. */
export interface MergedFields {
  /** What is open is ours in one and theirs in the other. */
  readonly withOurs: Fields;
  readonly withTheirs: Fields;
  /** Fields that both changed, each otherwise. */
  readonly open: readonly (readonly string[])[];
}

/**
 * Brings two states of a thing together, statement by statement: what only one side changed is taken.
 *
 * Each side is held against what the other one held before. Where both stores have the same past that
 * is one state, and this the usual merge of three; where they met in between, the later of the two.
 */
export function mergeFields(
  entity: EditedEntity,
  { ours, theirs, oursBefore, theirsBefore }: BothSides,
): MergedFields {
  const taken: Record<string, unknown> = { ...ours };
  const theirsTaken: Record<string, unknown> = { ...ours };
  const open: string[][] = [];
  for (const statement of statementsOf(entity, ours, theirs)) {
    const [here, there] = [pick(ours, statement), pick(theirs, statement)];
    if (isSame(here, there)) continue;
    const onlyWeChanged = oursBefore !== null && isSame(there, pick(oursBefore, statement));
    const onlyTheyChanged = theirsBefore !== null && isSame(here, pick(theirsBefore, statement));
    if (onlyWeChanged !== onlyTheyChanged) {
      if (onlyTheyChanged) for (const side of [taken, theirsTaken]) Object.assign(side, there);
      continue;
    }
    open.push([...statement]);
    Object.assign(theirsTaken, there);
  }
  return { withOurs: taken, withTheirs: theirsTaken, open };
}

/** Every field of a thing, in groups that are one statement each. */
export function statementsOf(entity: EditedEntity, ...sides: readonly Fields[]): string[][] {
  const joined = statements[entity] ?? [];
  const names = [...new Set(sides.flatMap((side) => Object.keys(side)))];
  const alone = names.filter((name) => !joined.some((group) => group.includes(name)));
  return [...joined.map((group) => [...group]), ...alone.map((name) => [name])];
}

/** Some fields of a thing. */
export function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}
