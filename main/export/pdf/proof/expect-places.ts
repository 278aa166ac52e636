import {
  type BoundFigure,
  type BoundSlide,
  isBoundFigure,
  plainText,
  type RichText,
} from '../../../../shared/deck/bound-slide.ts';
import type { Row } from '../../../../shared/export/pages/page.ts';
import type { FigureKey } from '../../../../shared/model/figure.ts';
import type { SlideKey } from '../../../../shared/model/keys.ts';

/** A place that a figure has on a page, known by the words around it. */
export interface ExpectedPlace {
  readonly key: FigureKey;
  readonly printed: string;
  /** Where on a page of several slides. */
  readonly slide?: SlideKey;
  readonly words: readonly Words[];
}

/** Words that a page may print around a figure. */
export type Words =
  /** A label or note: before or behind it, maybe with a little between. */
  | { readonly kind: 'label'; readonly text: string }
  /** The sentence that it stands in: what comes right before and right after it. */
  | { readonly kind: 'sentence'; readonly before: string; readonly after: string };

/** So much of a sentence tells its place from any other. */
const ENOUGH = 12;

/** The places of all figures of a slide's headings and body. */
export function placesOnSlide({ key, title, subtitle, body }: BoundSlide): ExpectedPlace[] {
  return placesIn([title, subtitle, body]).map((place) => ({ ...place, slide: key }));
}

/** The places of figures in running text. */
export function placesInText(text: RichText): ExpectedPlace[] {
  return text.flatMap((run, index) => {
    if (typeof run === 'string') return [];
    const [before, after] = [text[index - 1], text[index + 1]];
    const words = {
      kind: 'sentence',
      before: typeof before === 'string' ? before.slice(-ENOUGH) : '',
      after: typeof after === 'string' ? after.slice(0, ENOUGH) : '',
    } as const;
    return [placeOf(run, words.before || words.after ? [words] : [])];
  });
}

/** The place of the figure that a table's row is about. */
export function placeInRow({ figure, cells }: Row): ExpectedPlace[] {
  if (!figure) return [];
  const [name] = cells;
  // A note stands between the name and the value: what comes before the name is the row above.
  const words = name ? [name.text, name.sub ?? ''].filter((text) => text !== '') : [];
  const labels = words.map((text): Words => ({ kind: 'label', text }));
  return [placeOf(figure, labels)];
}

/** @param value any part of a bound body */
function placesIn(value: unknown): ExpectedPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBoundFigure(value)) return [placeOf(value, labelsOf(value))];
  if (isRichText(value)) return placesInText(value);
  const parts: unknown[] = Object.values(value);
  // Of a ranking of areas the indicator's name stands above all, and tells no figure's place.
  // The emphasised one is among those that it lists.
  if ('measure' in value)
    return parts
      .filter(Array.isArray)
      .flat()
      .filter(isBoundFigure)
      .map((figure) => placeOf(figure, [{ kind: 'label', text: figure.label }]));
  const own = parts.filter(isBoundFigure);
  const [only, ...others] = own;
  if (Array.isArray(value) || !only || others.length > 0) return parts.flatMap(placesIn);
  // A card: what else it says belongs to its figure.
  const said = parts
    .filter(isRichText)
    .map((text): Words => ({ kind: 'label', text: plainText(text) }));
  const rest = parts.filter((part) => part !== only);
  return [placeOf(only, [...said, ...labelsOf(only)]), ...rest.flatMap(placesIn)];
}

function placeOf({ figure, printed }: BoundFigure, words: readonly Words[]): ExpectedPlace {
  return { key: figure.key, printed, words };
}

function labelsOf({ label, name }: BoundFigure): Words[] {
  return [...new Set([label, name])].map((text) => ({ kind: 'label', text }));
}

function isRichText(value: unknown): value is RichText {
  return (
    Array.isArray(value) &&
    value.some((run) => typeof run === 'string') &&
    value.every((run) => typeof run === 'string' || isBoundFigure(run))
  );
}
