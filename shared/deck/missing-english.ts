import { englishForm } from '../figures/units.ts';
import type { Briefing } from '../model/briefing.ts';
import type { SlideKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { goalsOn, milestonesOn } from '../review/review-state.ts';
import { type BindResult, type BoundSlide, slideKeyOf } from './bound-slide.ts';
import { bodyOnSlide } from './layouts/tray.ts';
import type { Steps } from './steps.ts';

/** A text that English slides show in Chinese, as it has no English. */
export interface MissingEnglish {
  /** `slide cover`, `indicator parks`, `deck annual-2023`. */
  readonly of: string;
  /** The names that lead to it: `title`, `body.figures.0.note`, `shortName`. */
  readonly place: string;
  /** The Chinese that stands there. */
  readonly text: string;
  /** Where it is shown, and that slide's number; a hidden slide has none. */
  readonly slides: readonly { readonly key: SlideKey; readonly number: number | null }[];
}

interface NamedText {
  readonly of: string;
  readonly place: string;
  readonly text: Localized;
}

/**
 * What is not written in English of a deck that has English: its own texts, and those of the
 * records that its slides show.
 *
 * @param results as `bindDeck` gives them
 */
export function* missingEnglish(
  { deck, sources }: Briefing,
  results: readonly BindResult[],
): Steps<MissingEnglish[]> {
  if (!deck.languages.includes('en')) return [];
  const found = new Map<string, MissingEnglish>();
  const note = ({ of, place, text }: NamedText, slide: MissingEnglish['slides'][number] | null) => {
    if (text.en !== null) return;
    const name = `${of} ${place}`;
    const slides = [...(found.get(name)?.slides ?? []), ...(slide ? [slide] : [])];
    found.set(name, { of, place, text: text.zh, slides });
  };
  const { title, subtitle, sections } = deck;
  for (const text of [
    ...textsWithin({ title, subtitle }, `deck ${deck.key}`, []),
    ...sections.flatMap(({ key, name }) => textsWithin({ name }, `section ${key}`, [])),
  ])
    note(text, null);
  const shown = new Map(results.map((result, index) => [slideKeyOf(result), { result, index }]));
  for (const slide of deck.slides) {
    yield;
    const { result, index } = shown.get(slide.key) ?? { result: undefined, index: null };
    const place = { key: slide.key, number: index === null ? null : index + 1 };
    const { title, subtitle, notes } = slide;
    const body = bodyOnSlide(slide.body);
    if (slide.unreadable === undefined)
      for (const text of textsWithin({ title, subtitle, body, notes }, `slide ${slide.key}`, []))
        note(text, place);
    if (result?.ok) for (const text of recordTexts(result.slide, sources)) note(text, place);
  }
  return [...found.values()];
}

/** What a slide prints of the records that it shows. */
function recordTexts(slide: BoundSlide, sources: Briefing['sources']): NamedText[] {
  const cited = new Set(slide.passages.map(({ source }) => source));
  return [
    ...slide.figures.flatMap(({ figure: { key, origin, shortName, name, unit, area } }) => {
      const of = `${origin === 'target' ? 'target' : 'indicator'} ${key}`;
      const isUnitShown = ['measure', 'word'].includes(englishForm(unit));
      return [
        { of, place: origin === 'target' ? 'measure' : 'shortName', text: shortName },
        ...(origin === 'target' ? [] : [{ of, place: 'name', text: name }]),
        ...(isUnitShown ? [{ of, place: 'unit', text: unit }] : []),
        ...(area ? [{ of: `area ${area.key}`, place: 'name', text: area.name }] : []),
      ];
    }),
    ...goalsOn(slide).map(({ goal }) => ({
      ...{ of: `goal ${goal.key}`, place: 'statement' },
      text: goal.statement,
    })),
    ...milestonesOn(slide).map(({ milestone }) => ({
      ...{ of: `milestone ${milestone.key}`, place: 'title' },
      text: milestone.title,
    })),
    ...sources
      .filter(({ key }) => cited.has(key))
      .map(({ key, title }) => ({ of: `source ${key}`, place: 'title', text: title })),
  ];
}

/** Every text in both languages within a stored value, whose bodies may leave English out. */
function textsWithin(value: unknown, of: string, place: readonly string[]): NamedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && typeof value.zh === 'string') {
    const en = 'en' in value && typeof value.en === 'string' ? value.en : null;
    return [{ of, place: place.join('.'), text: { zh: value.zh, en } }];
  }
  return Object.entries(value).flatMap(([name, inner]) => textsWithin(inner, of, [...place, name]));
}
