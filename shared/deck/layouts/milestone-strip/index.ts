import { cardsOf, isOf } from '../chosen.ts';
import { cards, statement } from '../common-fields.ts';
import { list, milestone } from '../field.ts';
import { layout } from '../layout.ts';

const bounds = { least: 2, most: 8 } as const;
const mostFigures = 4;
const fits = { label: { zh: 12, en: 24 }, note: { zh: 12, en: 24 } };

/** Dated events in their order, with the figures that belong to them below. */
export const milestoneStrip = layout({
  key: 'milestone-strip',
  name: 'layout.milestone-strip',
  fields: {
    milestones: list('layout.field.milestones', milestone('layout.field.milestone'), bounds),
    figures: cards('layout.field.figures', { least: 0, most: mostFigures }, fits),
    statement: statement(),
  },
  start: ({ milestones, figures }) => ({
    milestones: milestones.slice(0, bounds.most),
    figures: cardsOf(figures.slice(0, mostFigures)),
  }),
  suits: (chosen) =>
    isOf(chosen, { milestones: [bounds.least, bounds.most], figures: [0, mostFigures] })
      ? 'best'
      : 'no',
});
