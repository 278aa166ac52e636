import { cardsOf, isOf, isOfOneUnit, isRanked } from '../chosen.ts';
import { card, cards } from '../common-fields.ts';
import { optional, text } from '../field.ts';
import { layout } from '../layout.ts';

const most = 5;
const heroFits = { label: { zh: 34, en: 68 }, note: { zh: 50, en: 100 } };
const supportFits = { label: { zh: 12, en: 24 }, note: { zh: 12, en: 24 } };

/** One figure that the slide is about, and what supports it, if anything does. */
export const heroFigure = layout({
  key: 'hero-figure',
  name: 'layout.hero-figure',
  fields: {
    hero: { ...card(heroFits), label: 'layout.field.hero' },
    statement: optional(text('layout.field.statement', { zh: 60, en: 120 })),
    support: cards('layout.field.support', { least: 0, most }, supportFits),
  },
  start: ({ figures: [first, ...others] }) => ({
    hero: { figure: first?.reference ?? '' },
    support: cardsOf(others.slice(0, most)),
  }),
  suits: (chosen) => {
    if (!isOf(chosen, { figures: [1, most + 1] })) return 'no';
    const isMixed = !isOfOneUnit(chosen) && !chosen.figures.some(isRanked);
    return isMixed && chosen.figures.length > 1 && chosen.figures.length <= 3 ? 'best' : 'possible';
  },
});
