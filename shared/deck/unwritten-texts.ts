import type { Slide } from '../model/deck.ts';
import type { SlideKey } from '../model/keys.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { words } from './layouts/chosen.ts';
import { closing } from './layouts/closing/index.ts';
import { comparisonPair } from './layouts/comparison-pair/index.ts';
import { cover } from './layouts/cover/index.ts';
import { narrative } from './layouts/narrative/index.ts';
import { section } from './layouts/section/index.ts';
import { textsOf } from './slide-texts.ts';

/** A text that still says what a new slide begins with: nobody has written it yet. */
export interface UnwrittenText {
  readonly slide: SlideKey;
  readonly place: string;
  readonly text: string;
}

/** Layouts that begin with words that ask for others; what the rest begin with is true as it stands. */
const prompting = [cover, section, closing, narrative, comparisonPair];

/** What notes began with before a slide could be without them. */
const earlierNotes = words('写下讲这一页时要说的话', 'Write what is said at this slide');

const prompts = new Set(
  [...prompting.flatMap(promptsOf), earlierNotes].flatMap(({ zh, en }) => [zh, en ?? zh]),
);

function promptsOf(layout: (typeof prompting)[number]): Localized[] {
  const begun = layout.start({ figures: [], goals: [], milestones: [], sources: [] });
  return localizedIn(begun);
}

function localizedIn(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && typeof value.zh === 'string') return [value as Localized];
  return Object.values(value).flatMap(localizedIn);
}

/** The texts of slides, notes among them, that nobody has written yet, in the deck's languages. */
export function unwrittenTexts(
  slides: readonly Slide[],
  languages: readonly Locale[],
): UnwrittenText[] {
  return slides.flatMap((slide) =>
    textsOf(slide, languages)
      .filter(({ text }) => prompts.has(text))
      .map(({ place, text }) => ({ slide: slide.key, place, text })),
  );
}

/** Whether an audience would read it; notes are read by whoever speaks. */
export function isOnSlide({ place }: Pick<UnwrittenText, 'place'>): boolean {
  return !place.startsWith('notes.');
}
