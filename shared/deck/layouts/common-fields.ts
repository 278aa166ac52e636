import type { z } from 'zod';
import {
  type Alike,
  type Capacity,
  choice,
  figure,
  group,
  list,
  optional,
  photograph,
  text,
} from './field.ts';

const sceneField = choice('layout.field.scene', {
  lake: 'layout.scene.lake',
  campus: 'layout.scene.campus',
  tower: 'layout.scene.tower',
  greenway: 'layout.scene.greenway',
  works: 'layout.scene.works',
  street: 'layout.scene.street',
  river: 'layout.scene.river',
});

/** A drawn scene of cover, section and closing slides. */
export type Scene = (typeof sceneField)['schema']['options'][number];

export function scene() {
  return sceneField;
}

/** What stands in the scene's place, where there is one. */
export function insteadOfScene() {
  return optional(photograph('layout.field.photograph'));
}

/** Who reports, and when: under the words of a cover or a closing. */
export function byline() {
  return {
    organisation: optional(text('layout.field.organisation', { zh: 30, en: 60 })),
    date: optional(text('layout.field.date', { zh: 16, en: 32 })),
  };
}

/** How long the words around a figure may be. */
export interface CardCapacity {
  readonly label: Capacity;
  readonly note: Capacity;
}

/** A figure with the words around it; without a label the figure's short name stands. */
export function card({ label, note }: CardCapacity) {
  return group('layout.field.card', {
    figure: figure('layout.field.figure'),
    label: optional(text('layout.field.label', label)),
    note: optional(text('layout.field.note', note)),
  });
}

/** A figure with the words around it, as bodies hold it. */
export type FigureCard = z.infer<ReturnType<typeof card>['schema']>;

export function cards(
  label: Parameters<typeof list>[0],
  bounds: { readonly least: number; readonly most: number; readonly alike?: Alike },
  fits: CardCapacity,
) {
  return list(label, card(fits), bounds);
}

/** The sentence above the content that says what its figures mean together; of three lines at most. */
export function statement() {
  return optional(text('layout.field.statement', { zh: 130, en: 260 }));
}
