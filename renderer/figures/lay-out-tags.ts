export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A tag to be placed beside what it belongs to. */
export interface Tag {
  readonly anchor: Box;
  readonly width: number;
  readonly height: number;
}

const gap = 3;

/**
 * Finds a place for every tag beside its anchor, inside the bounds, covering as little of the
 * text and no other tag if it can be helped. Sizes and places share one unit.
 */
export function layOutTags(tags: readonly Tag[], bounds: Box, text: readonly Box[] = []): Box[] {
  const covered = [...tags.map((tag) => tag.anchor), ...text];
  const placed: Box[] = [];
  for (const tag of tags) {
    const cost = (place: Box) =>
      8 * overlapWith(placed, place) +
      overlapWith(covered, place) +
      // Outside the bounds a tag can't be read at all.
      100 * (place.width * place.height - overlap(place, bounds));
    const [best] = candidates(tag)
      .map((place) => ({ place, cost: cost(place) }))
      .sort((a, b) => a.cost - b.cost);
    if (best) placed.push(best.place);
  }
  return placed;
}

/** Nearest to how a reader expects it first: above, below, then at the sides. */
function candidates({ anchor, width, height }: Tag): Box[] {
  const above = anchor.top - height - gap;
  const below = anchor.top + anchor.height + gap;
  const end = anchor.left + anchor.width;
  const middle = anchor.top + (anchor.height - height) / 2;
  const at = (left: number, top: number): Box => ({ left, top, width, height });
  return [
    at(anchor.left, above),
    at(anchor.left, below),
    at(end - width, above),
    at(end - width, below),
    at(end + gap, middle),
    at(anchor.left - width - gap, middle),
    at(anchor.left + (anchor.width - width) / 2, above - height),
    at(anchor.left + (anchor.width - width) / 2, below + height),
  ];
}

function overlapWith(boxes: readonly Box[], box: Box): number {
  return boxes.reduce((sum, other) => sum + overlap(other, box), 0);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
