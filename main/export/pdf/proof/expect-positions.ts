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
export interface ExpectedPosition {
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
export function positionsOnSlide({ key, title, subtitle, body }: BoundSlide): ExpectedPosition[] {
  return positionsIn([title, subtitle, body]).map((place) => ({ ...place, slide: key }));
}

/** The places of figures in running text. */
export function positionsInText(text: RichText): ExpectedPosition[] {
  return text.flatMap((run, index) => {
    if (typeof run === 'string') return [];
    const [before, after] = [text[index - 1], text[index + 1]];
    const words = {
      kind: 'sentence',
      before: typeof before === 'string' ? before.slice(-ENOUGH) : '',
      after: typeof after === 'string' ? after.slice(0, ENOUGH) : '',
    } as const;
    return [expectedPosition(run, words.before || words.after ? [words] : [])];
  });
}

/** The place of the figure that a table's row is about. */
export function positionInRow({ figure, cells }: Row): ExpectedPosition[] {
  if (!figure) return [];
  const [name] = cells;
  // A note stands between the name and the value: what comes before the name is the row above.
  const words = name ? [name.text, name.sub ?? ''].filter((text) => text !== '') : [];
  const labels = words.map((text): Words => ({ kind: 'label', text }));
  return [expectedPosition(figure, labels)];
}

/** @param value any part of a bound body */
function positionsIn(value: unknown): ExpectedPosition[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBoundFigure(value)) return [expectedPosition(value, labelsOf(value))];
  if (isRichText(value)) return positionsInText(value);
  const parts: unknown[] = Object.values(value);
  // Of a ranking of areas the indicator's name stands above all, and tells no figure's place.
  // The emphasised one is among those that it lists.
  if ('measure' in value)
    return parts
      .filter(Array.isArray)
      .flat()
      .filter(isBoundFigure)
      .map((figure) => expectedPosition(figure, [{ kind: 'label', text: figure.label }]));
  const own = parts.filter(isBoundFigure);
  const [only, ...others] = own;
  if (Array.isArray(value) || !only || others.length > 0) return parts.flatMap(positionsIn);
  // A card: what else it says belongs to its figure.
  const said = parts
    .filter(isRichText)
    .map((text): Words => ({ kind: 'label', text: plainText(text) }));
  const rest = parts.filter((part) => part !== only);
  return [expectedPosition(only, [...said, ...labelsOf(only)]), ...rest.flatMap(positionsIn)];
}

function expectedPosition(
  { figure, printed }: BoundFigure,
  words: readonly Words[],
): ExpectedPosition {
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
