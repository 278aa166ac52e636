import { canonicalJson } from '../editing/edit-rules.ts';
import { withOwnArea } from '../figures/areas.ts';
import { dataSourceOf, inForceAt, publishedOf } from '../figures/competing.ts';
import type { Content } from '../model/content.ts';
import type { Edit, EditedEntity } from '../model/edit.ts';
import type { LogoRef } from '../model/logo.ts';

/** A thing's fields, by the names of its edits. */
export type Fields = Readonly<Record<string, unknown>>;

/** One thing that people edit, as a store holds it. */
export interface Mergeable {
  readonly entity: EditedEntity;
  /** The indicator, goal or deck that it belongs to; null where it belongs to none. */
  readonly owner: string | null;
  /** What it is called in every store: `slide:annual-2023/cover`. */
  readonly name: string;
  readonly fields: Fields;
  /** Where it stands among its like, where that is no field of it. */
  readonly place: number | null;
}

/** What names a thing, whatever else is said of it. */
type Identified = Pick<Mergeable, 'entity' | 'owner'>;

/** What the field of an edit is called that says whose the thing is. */
const ownerFields: Partial<Readonly<Record<EditedEntity, string>>> = {
  observation: 'indicator',
  'in-force': 'indicator',
  progress: 'goal',
  section: 'deck',
  slide: 'deck',
  'reporting-period': 'deck',
};

/** The name that a thing of these fields has in every store. */
export function nameOfThing({ entity, owner }: Identified, fields: Fields): string {
  const { key, name, refArea, timePeriod } = fields as Readonly<Record<string, string>>;
  switch (entity) {
    case 'observation': {
      const source = dataSourceOf(fields as { readonly passages: [] });
      return `observation:${owner}@${timePeriod}#${refArea}:${source ?? ''}`;
    }
    case 'in-force':
      return nameOfChoice(String(owner), {
        refArea: String(refArea),
        timePeriod: String(timePeriod),
      });
    // A report has no key: it is all that it says.
    case 'progress':
      return `progress:${owner}/${canonicalJson(fields)}`;
    case 'section':
    case 'slide':
      return `${entity}:${owner}/${key}`;
    case 'reporting-period':
      return `deck:${owner}`;
    case 'digit-name':
      return `digit-name:${name}`;
    case 'home-area':
    case 'logo':
      return entity;
    default:
      return `${entity}:${key}`;
  }
}

/** The name of the choice between sources for an indicator's area and period. */
export function nameOfChoice(
  indicator: string,
  { refArea, timePeriod }: { readonly refArea: string; readonly timePeriod: string },
): string {
  return `in-force:${indicator}@${timePeriod}#${refArea}`;
}

/** The edit that brings a thing from one state to another; null is not there. */
export function editOf(
  { entity, owner }: Identified,
  before: Fields | null,
  after: Fields | null,
): Edit {
  const field = ownerFields[entity];
  // What is carried over has been in a store, whose rules it fits.
  return { entity, ...(field && { [field]: owner }), before, after } as unknown as Edit;
}

/** Everything of a content that is edited by itself, by name. */
export function mergeablesOf(content: Content, logo: LogoRef | null): Map<string, Mergeable> {
  const all = new Map<string, Mergeable>();
  const add = (
    entity: EditedEntity,
    fields: object,
    {
      owner = null,
      place = null,
    }: { readonly owner?: string | null; readonly place?: number | null } = {},
  ) => {
    const name = nameOfThing({ entity, owner }, fields as Fields);
    // Two reports that say the same are one.
    if (!all.has(name)) all.set(name, { entity, owner, name, fields: fields as Fields, place });
  };
  for (const { isHome, ...area } of content.areas) {
    add('area', area);
    if (isHome) add('home-area', { area: area.key });
  }
  for (const source of content.sources) add('source', source);
  for (const theme of content.themes) add('theme', theme);
  for (const indicator of content.indicators) {
    const { observations: _, competing: __, position, ...fields } = indicator;
    add('indicator', fields, { place: position });
    const owner = indicator.key;
    for (const { observation } of publishedOf(indicator)) {
      const { revision: ___, decimals: ____, ...held } = observation;
      add('observation', held, { owner });
    }
    for (const at of indicator.observations) {
      const inForce = inForceAt(indicator, at);
      if (inForce) add('in-force', inForce, { owner });
    }
  }
  for (const { progress, status: _, position, ...goal } of content.goals) {
    add('goal', withOwnArea(goal, content.areas), { place: position });
    for (const report of progress) add('progress', report, { owner: goal.key });
  }
  for (const milestone of content.milestones)
    add('milestone', withOwnArea(milestone, content.areas));
  for (const digitName of content.digitNames) add('digit-name', digitName);
  for (const look of content.looks) add('look', look);
  if (logo) add('logo', logo);
  for (const { sections, slides, ...deck } of content.decks) {
    add('deck', withOwnArea(deck, content.areas));
    for (const section of sections) add('section', section, { owner: deck.key });
    // What this program can't read it can't carry over either.
    for (const { position: _, unreadable, ...slide } of slides)
      if (unreadable === undefined) add('slide', slide, { owner: deck.key });
  }
  return all;
}
