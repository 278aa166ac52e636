import type { BindResult, BoundSlide } from '../../shared/deck/bound-slide.ts';
import type { Figure, Passage } from '../../shared/model/figure.ts';

/** The slides that show a figure, whatever its period, in the deck's order. */
export function slidesShowing(figure: Figure, results: readonly BindResult[]): BoundSlide[] {
  return results.flatMap((result) =>
    result.ok && result.slide.figures.some((shown) => shown.figure.key === figure.key)
      ? [result.slide]
      : [],
  );
}

/** The other figures published in a paragraph that this one stands in. */
export function figuresOfSameParagraph(figure: Figure, figures: readonly Figure[]): Figure[] {
  const places = new Set(figure.passages.map(paragraphOf));
  return figures.filter(
    (other) =>
      (other.key !== figure.key || other.area?.key !== figure.area?.key) &&
      other.passages.some((passage) => places.has(paragraphOf(passage))),
  );
}

function paragraphOf({ source, section, paraNo }: Passage): string {
  return `${source} ${section} ${paraNo}`;
}
