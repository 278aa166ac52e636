/** A piece of text on a page or a slide, in any unit of length, from the left and upper edge. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of its characters. */
  readonly size: number;
}

/** Texts that stand below each other as lines of one, such as a name that had no room in one line. */
export interface TextBlock extends PlacedText {
  /** Places among the texts that it is made of. */
  readonly parts: readonly number[];
}

/**
 * Puts the lines of one label together again: of one size, one below the other, with a common left
 * edge or a common middle.
 *
 * @param isAlone whether a text stands for itself, as a number does
 */
export function blocksOf(
  texts: readonly PlacedText[],
  isAlone: (place: number) => boolean,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  const order = texts
    .map((_, place) => place)
    .sort((one, other) => {
      const [first, second] = [texts[one] as PlacedText, texts[other] as PlacedText];
      return first.top - second.top || first.left - second.left;
    });
  for (const place of order) {
    const text = texts[place] as PlacedText;
    const above = isAlone(place)
      ? undefined
      : blocks.find((block) => block.parts.every((part) => !isAlone(part)) && goesOn(block, text));
    if (!above) {
      blocks.push({ ...text, parts: [place] });
      continue;
    }
    const between = /[A-Za-z,;]$/.test(above.text) && /^[A-Za-z]/.test(text.text) ? ' ' : '';
    blocks[blocks.indexOf(above)] = {
      text: `${above.text}${between}${text.text}`,
      left: Math.min(above.left, text.left),
      right: Math.max(above.right, text.right),
      top: above.top,
      bottom: text.bottom,
      size: above.size,
      parts: [...above.parts, place],
    };
  }
  return blocks;
}

function goesOn(block: TextBlock, text: PlacedText): boolean {
  const gap = text.top - block.bottom;
  if (Math.abs(block.size - text.size) > 0.1 * text.size) return false;
  if (gap < -0.6 * text.size || gap > 0.9 * text.size) return false;
  const isAligned = Math.abs(block.left - text.left) < 0.6 * text.size;
  const isCentred = Math.abs(block.left + block.right - text.left - text.right) < 1.2 * text.size;
  return (isAligned || isCentred) && !/[。；!！?？:：]$/.test(block.text);
}

/** How far a label stands from a number; Infinity where it can’t be its label. */
export function distanceBetween(number: PlacedText, label: PlacedText): number {
  const across = gapOf(number.left, number.right, label.left, label.right);
  const down = gapOf(number.top, number.bottom, label.top, label.bottom);
  const size = Math.max(label.size, 1);
  if (across > 0 && down > 0) return Number.POSITIVE_INFINITY;
  const isBeside = across > 0;
  // A row’s label stands in front of its number, however far; behind one only what goes on from it, as
  // far as a column has to be that holds larger numbers of its size.
  const most = label.left > number.left ? Math.max(3 * size, 2 * number.size) : 60 * size;
  if (isBeside) return across > most ? Number.POSITIVE_INFINITY : across * 0.9;
  if (down > 5 * size) return Number.POSITIVE_INFINITY;
  // In a column that begins where the number does, rather than in one that only reaches over it.
  const isAligned =
    Math.abs(number.left - label.left) < size ||
    Math.abs(number.left + number.right - label.left - label.right) < 2 * size ||
    Math.abs(number.right - label.right) < size;
  return down + (isAligned ? 0 : size * 1.5);
}

function gapOf(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}

/** For each number the labels that stand nearest to it and to no other number, the nearest first. */
export function labelsOf(
  numbers: readonly PlacedText[],
  labels: readonly TextBlock[],
): TextBlock[][] {
  const owned = numbers.map((): { label: TextBlock; distance: number }[] => []);
  for (const label of labels) {
    const distances = numbers.map((number) => distanceBetween(number, label));
    const nearest = Math.min(...distances);
    if (!Number.isFinite(nearest)) continue;
    owned[distances.indexOf(nearest)]?.push({ label, distance: nearest });
  }
  return owned.map((found, index) =>
    found
      .filter(({ label }) => !isOfWhatFollows(label, numbers[index], found))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, 4)
      .map(({ label }) => label),
  );
}

/** Whether a line below a number begins what comes next, as the number has its name already. */
function isOfWhatFollows(
  label: TextBlock,
  number: PlacedText | undefined,
  found: readonly { readonly label: TextBlock; readonly distance: number }[],
): boolean {
  if (!number || label.top - number.bottom <= 1.5 * label.size) return false;
  return found.some((one) => one.label !== label && one.distance < label.size);
}
