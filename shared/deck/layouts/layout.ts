import type { z } from 'zod';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Chosen, Suitability } from './chosen.ts';
import { type Fields, schemaOf } from './field.ts';

/** A body as some version wrote it, without its version. */
export type StoredFields = Readonly<Record<string, unknown>>;

/** Brings a body of one version to the next. What it can't read it leaves as it is. */
export type BodyMigration = (body: StoredFields) => StoredFields;

type BodyOf<Given extends Fields> = ReturnType<typeof schemaOf<Given>>;

interface Description<Key extends string, Given extends Fields> {
  readonly key: Key;
  readonly name: MessageKey;
  readonly fields: Given;
  /** The first brings version 1 to version 2. They never change once released. */
  readonly migrations?: readonly BodyMigration[];
  /** Lists of cards whose figures are drawn as one chart, although each stands on a card of its own. */
  readonly compared?: readonly (keyof Given & string)[];
  /** Lists of cards that say how far their targets are reached. */
  readonly attained?: readonly (keyof Given & string)[];
  /** What it draws of the other slides of its deck (`chapters.ts`, `traced-indicators.ts`). */
  readonly readsDeck?: 'chapters' | 'indicators';
  /** A body to begin with, of as much of what was chosen as the layout holds. */
  readonly start: (chosen: Chosen) => z.input<BodyOf<Given>>;
  /** How well the layout suits what was chosen. Where it does, `start` gives a body that it takes. */
  readonly suits: (chosen: Chosen) => Suitability;
}

/** All that the program knows of a kind of slide but how it is drawn. */
export interface SlideLayout {
  readonly key: string;
  readonly name: MessageKey;
  /** What bodies are written as; it grows by one with each migration. */
  readonly version: number;
  readonly migrations: readonly BodyMigration[];
  readonly fields: Fields;
  /** The body of this version, without the version itself. */
  readonly body: z.ZodType;
  readonly compared: readonly string[];
  readonly attained: readonly string[];
  readonly readsDeck: 'chapters' | 'indicators' | null;
  readonly start: (chosen: Chosen) => unknown;
  readonly suits: (chosen: Chosen) => Suitability;
}

/** Makes a layout of its description, which says everything once: the schema follows from the fields. */
export function layout<const Key extends string, Given extends Fields>(
  described: Description<Key, Given>,
) {
  const { migrations = [], compared = [], attained = [], readsDeck = null, fields } = described;
  return {
    ...described,
    migrations,
    compared,
    attained,
    readsDeck,
    version: migrations.length + 1,
    body: schemaOf(fields),
  } satisfies SlideLayout;
}
