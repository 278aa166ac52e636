import type { SlideUse, SlideUses } from '../../../shared/deck/slide-references.ts';
import { AppError } from '../../../shared/errors.ts';
import { misfit } from '../../../shared/goals/target-links.ts';
import type { Edit, EditedEntity } from '../../../shared/model/edit.ts';
import type { GoalTarget } from '../../../shared/model/goal.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';

/** Who names what, read when somebody asks: most edits need not know. */
export type UsesNow = Pick<SlideUses, 'get' | 'values'>;

export type EditOf<Entity extends EditedEntity> = Extract<Edit, { entity: Entity }>;
export type FieldsOf<Entity extends EditedEntity> = NonNullable<EditOf<Entity>['before']>;

/** A thing as the store holds it; its place among its like is no field of a form. */
export interface Held<Fields> {
  readonly fields: Fields;
  /** A position, or a row's id; null where the order comes from the fields. */
  readonly place: number | null;
}

/** How one kind of thing is found, guarded and written. Runs within the transaction of an edit. */
export interface Editor<Entity extends EditedEntity> {
  /** What the audit log names it by. */
  keyOf(edit: EditOf<Entity>): string;
  /** The thing that these fields identify, whatever else they say. */
  find(edit: EditOf<Entity>, fields: FieldsOf<Entity>): Held<FieldsOf<Entity>> | null;
  /**
   * Refuses what would leave a reference without its thing.
   * @throws record.*
   */
  guard(edit: EditOf<Entity>, uses: UsesNow): void;
  /**
   * Writes the edit. A thing that comes into being takes the place given, or one after its like.
   * @returns its place now; null once it is gone
   */
  write(edit: EditOf<Entity>, place: number | null): number | null;
}

/** @throws record.used naming the slides that name the thing, hidden ones, notes and what waits in a tray among them */
export function assertUnused(
  uses: UsesNow,
  name: string,
  isMeant: (use: SlideUse) => boolean = () => true,
): void {
  const [, key = name] = name.split(':');
  const found = (uses.get(name) ?? []).filter(isMeant);
  if (found.length === 0) return;
  throw new AppError('record.used', {
    key,
    slides: found.map(({ slide }) => slide).join(', '),
    numbers: numbersOf(found),
  });
}

/** The slides by their numbers, or keys where they are hidden; with their decks where there are several. */
function numbersOf(uses: readonly SlideUse[]): string {
  const decks = new Map<string | null, (number | string)[]>();
  for (const { deckTitle, number, slide } of uses)
    decks.set(deckTitle, [...(decks.get(deckTitle) ?? []), number ?? slide]);
  return [...decks]
    .map(([title, slides]) => `${title === null ? '' : `《${title}》`}${slides.join(', ')}`)
    .join(' ');
}

/** @throws record.misfit when an indicator can't measure a target, as their units differ */
export function assertFits(
  target: Pick<GoalTarget, 'key' | 'unit'>,
  indicator: Pick<Indicator, 'key' | 'unit' | 'kind'>,
): void {
  if (misfit(target, indicator) === null) return;
  throw new AppError('record.misfit', {
    target: target.key,
    unit: target.unit.zh,
    key: indicator.key,
    other: indicator.unit.zh,
  });
}

/** @throws record.needed naming the other records that need the thing */
export function assertUnneeded(key: string, needing: readonly string[]): void {
  if (needing.length > 0) throw new AppError('record.needed', { key, records: listed(needing) });
}

const mostListed = 10;

/** The first few of many, so that the sentence stays one. */
function listed(keys: readonly string[]): string {
  const more = keys.length - mostListed;
  return keys.slice(0, mostListed).join(', ') + (more > 0 ? ` … (+${more})` : '');
}
