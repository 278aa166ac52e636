import type { z } from 'zod';
import { isOf, words } from '../chosen.ts';
import { choice, figure, group, list, optional, text } from '../field.ts';
import { layout } from '../layout.ts';

const least = 2;
const most = 4;

const vignette = choice('layout.field.vignette', {
  campus: 'layout.vignette.campus',
  laboratory: 'layout.vignette.laboratory',
  tower: 'layout.vignette.tower',
  factory: 'layout.vignette.factory',
  hospital: 'layout.vignette.hospital',
  homes: 'layout.vignette.homes',
  park: 'layout.vignette.park',
  meeting: 'layout.vignette.meeting',
});

/** A small drawing in front of a row. */
export type Vignette = z.infer<(typeof vignette)['schema']>;

/** A story in rows: a small drawing, what is told, and the figure that shows it. */
export const drawnRows = layout({
  key: 'drawn-rows',
  name: 'layout.drawn-rows',
  fields: {
    rows: list(
      'layout.field.rows',
      group('layout.field.row', {
        vignette,
        words: text('layout.field.line', { zh: 44, en: 88 }),
        figure: figure('layout.field.figure'),
        label: optional(text('layout.field.label', { zh: 16, en: 32 })),
      }),
      { least, most },
    ),
  },
  start: ({ figures }) => ({
    rows: figures.slice(0, most).map(({ reference, figure }, index) => ({
      vignette: (['campus', 'laboratory', 'tower', 'park'] as const)[index] ?? 'campus',
      words: words(figure.name.zh, figure.name.en),
      figure: reference,
    })),
  }),
  suits: (chosen) => (isOf(chosen, { figures: [least, most] }) ? 'possible' : 'no'),
});
