import type { Briefing } from '../model/briefing.ts';

/**
 * What every slide of a briefing is drawn from, as plain data, beside the language, the look and what
 * it says itself (`BindResult`): slides for which all of these are the same look the same, but for the
 * state of the data that they name at their foot.
 */
export function drawnFrom({ deck, sources, looks, logo, missingPictures }: Briefing) {
  const { length: shown } = deck.slides.filter(({ hidden }) => !hidden);
  const slides = { all: deck.slides.length, shown };
  return { title: deck.title, slides, sources, looks, logo, missingPictures };
}
