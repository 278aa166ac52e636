import { z } from 'zod';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Figure } from '../../model/figure.ts';
import { Localized } from '../../model/localized.ts';
import { Photograph, Picture } from '../../model/picture.ts';
import { FigureRef, GoalRef, MilestoneRef, SourceRef } from '../../model/reference.ts';

/**
 * How many characters a text may have and still stand whole on the fullest slide of its layout. One
 * that is longer is kept, and set smaller or cut with an ellipsis where it finds no room.
 */
export interface Capacity {
  readonly zh: number;
  readonly en: number;
}

/** How a part of a body is edited. */
export type Control =
  /** A sentence in the deck's languages, which may hold references to figures. */
  | { readonly kind: 'text'; readonly fits: Capacity }
  | { readonly kind: 'figure' | 'target' | 'goal' | 'milestone' | 'source' }
  /** A picture with what is said of it; `caption` is null where none is drawn. */
  | { readonly kind: 'picture'; readonly caption: Capacity | null }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'group'; readonly fields: Fields }
  | {
      readonly kind: 'list';
      readonly item: Field;
      readonly least: number;
      readonly most: number;
      readonly alike?: Alike;
    }
  /** One of several groups; its `type` says which. */
  | { readonly kind: 'variant'; readonly variants: readonly Variant[] };

/** A figure among others that are drawn together. */
export interface DrawnFigure {
  readonly figure: Figure;
  /** What it is drawn as a part of; null where the drawing says none. */
  readonly whole: Figure | null;
}

/** Whether it is honest to draw figures against each other; then it is so of any of them. */
export type Alike = (figures: readonly DrawnFigure[]) => boolean;

export interface Choice {
  readonly value: string;
  readonly label: MessageKey;
}

export interface Variant {
  readonly type: string;
  readonly label: MessageKey;
  readonly fields: Fields;
}

/** A part of a slide's body, said once: what it is called, how it is edited, and what it may hold. */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly label: MessageKey;
  readonly control: Control;
  readonly schema: Schema;
  readonly isOptional: boolean;
}

/** In the order in which a slide is read, which is also that of its figures. */
export type Fields = Readonly<Record<string, Field>>;

type ShapeOf<Given extends Fields> = { readonly [Name in keyof Given]: Given[Name]['schema'] };

/** The schema of an object with these fields and no others. */
export function schemaOf<Given extends Fields>(fields: Given) {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  );
  return z.strictObject(shape as ShapeOf<Given>);
}

function field<Schema extends z.ZodType>(
  label: MessageKey,
  control: Control,
  schema: Schema,
): Field<Schema> {
  return { label, control, schema, isOptional: false };
}

export function optional<Schema extends z.ZodType>({
  schema,
  ...rest
}: Field<Schema>): Field<z.ZodOptional<Schema>> {
  return { ...rest, schema: schema.optional(), isOptional: true };
}

export function text(label: MessageKey, fits: Capacity) {
  return field(label, { kind: 'text', fits }, Localized);
}

export function figure(label: MessageKey) {
  return field(label, { kind: 'figure' }, FigureRef);
}

/** A goal's target, which is a figure too. */
export function target(label: MessageKey) {
  return field(label, { kind: 'target' }, FigureRef);
}

export function goal(label: MessageKey) {
  return field(label, { kind: 'goal' }, GoalRef);
}

export function milestone(label: MessageKey) {
  return field(label, { kind: 'milestone' }, MilestoneRef);
}

export function source(label: MessageKey) {
  return field(label, { kind: 'source' }, SourceRef);
}

/** @param caption how long its caption may be */
export function picture(label: MessageKey, caption: Capacity) {
  return field(label, { kind: 'picture', caption }, Picture);
}

/** A picture without a caption. */
export function photograph(label: MessageKey) {
  return field(label, { kind: 'picture', caption: null }, Photograph);
}

/** @param choices the label of each value */
export function choice<const Value extends string>(
  label: MessageKey,
  choices: Readonly<Record<Value, MessageKey>>,
) {
  const entries = Object.entries(choices) as [Value, MessageKey][];
  const listed = entries.map(([value, name]) => ({ value, label: name }));
  const values = entries.map(([value]) => value);
  return field(label, { kind: 'choice', choices: listed }, z.enum(values));
}

export function group<Given extends Fields>(label: MessageKey, fields: Given) {
  return field(label, { kind: 'group', fields }, schemaOf(fields));
}

/**
 * @param label of the whole list; each item has its own
 * @param alike what its figures must be, as they are drawn against each other
 */
export function list<Schema extends z.ZodType>(
  label: MessageKey,
  item: Field<Schema>,
  { least, most, alike }: { readonly least: number; readonly most: number; readonly alike?: Alike },
) {
  const schema = z.array(item.schema).min(least).max(most);
  return field(label, { kind: 'list', item, least, most, ...(alike && { alike }) }, schema);
}

/** What is one of several, of which `schema` is the union. */
export function variant<Schema extends z.ZodType>(
  label: MessageKey,
  variants: readonly Variant[],
  schema: Schema,
) {
  return field(label, { kind: 'variant', variants }, schema);
}
