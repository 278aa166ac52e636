import type { Slide } from '../model/deck.ts';
import type { Locale } from '../model/localized.ts';
import { bodyOnSlide } from './layouts/tray.ts';

/** A text of a slide as it is stored, references and all. */
export interface SlideText {
  /** Where it stands: `title.zh`, `body.figures.0.note.en`. */
  readonly place: string;
  readonly locale: Locale;
  readonly text: string;
}

/**
 * Every text of a slide in the languages of its deck, its notes last; keys and tokens are no text, and
 * what waits in its tray is not on it.
 */
export function textsOf(
  { title, subtitle, body: stored, notes }: Slide,
  languages: readonly Locale[],
): SlideText[] {
  const body = bodyOnSlide(stored);
  return [...textsIn({ title, subtitle, body, notes }, [])].filter(({ locale }) =>
    languages.includes(locale),
  );
}

function* textsIn(value: unknown, place: readonly string[]): Generator<SlideText> {
  if (typeof value === 'string') {
    const name = place.at(-1);
    if (name === 'zh' || name === 'en')
      yield { place: place.join('.'), locale: name === 'en' ? 'en' : 'zh-CN', text: value };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, [...place, name]);
  }
}
