import { renderToStaticMarkup } from 'react-dom/server';
// What a slide cuts is known by what draws it alone; it needs no window for that.
import { cutTextsOn } from '../../renderer/slides/cut-texts.tsx';
import { createSlideBinder } from '../../shared/deck/bind-slide.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import type { Briefing } from '../../shared/model/briefing.ts';

/** What the thread that draws slides does. */
export const fitTasks = {
  /** What the slides of a briefing have no room for, in each of its languages; hidden ones too. */
  cutTexts(briefing: Briefing): CutText[] {
    return briefing.deck.languages.flatMap((locale) => {
      const bind = createSlideBinder(briefing, locale);
      return briefing.deck.slides.flatMap((slide) =>
        cutTextsOn(bind(slide), briefing, locale, renderToStaticMarkup),
      );
    });
  },
};

export type FitTasks = typeof fitTasks;
