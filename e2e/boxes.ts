/** What is wrong with how a slide is laid out, in words for the test's message. */
export interface LayoutFault {
  readonly kind: 'outside' | 'clipped' | 'overlap' | 'small';
  readonly text: string;
}

/**
 * Measures a slide as it is drawn. Runs in the page, so it may use nothing from outside.
 *
 * Text is measured line by line; a line counts as high as its font size, for the space above and
 * below belongs to no one. Only texts of different blocks can overlap. With `clamps`, words that
 * a clamp leaves out, with … in their place, are no fault: the longest words may end so.
 */
export function findLayoutFaults(
  slide: Element,
  { clamps = false }: { readonly clamps?: boolean } = {},
): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const stage = slide.getBoundingClientRect();
  const scale = stage.width / 1280;
  const slack = 1.5 * scale;
  const smallest = 12;

  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Line {
    readonly box: Box;
    readonly text: string;
    readonly block: Element;
  }

  /** Not to be seen, or for screen readers alone. */
  function isHidden(element: Element): boolean {
    if (!element.checkVisibility()) return true;
    for (let up: Element | null = element; up; up = up.parentElement)
      if (getComputedStyle(up).clipPath === 'inset(50%)') return true;
    return false;
  }
  const within = (inner: Box, outer: Box) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack;
  const overlap = (one: Box, other: Box) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;

  /** The nearest element that lays its content out by itself. */
  function blockOf(element: Element): Element {
    if (element instanceof SVGElement) return element.closest('text') ?? element;
    let block: Element | null = element;
    while (block && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement;
    return block ?? element;
  }

  function clippersOf(element: Element): Box[] {
    const boxes: Box[] = [];
    for (let up: Element | null = element; up && up !== slide; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      if (overflowX !== 'visible' || overflowY !== 'visible')
        boxes.push(up.getBoundingClientRect());
    }
    return boxes;
  }

  const lines: Line[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!parent || text === '' || isHidden(parent)) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < smallest) faults.push({ kind: 'small', text: `${text} is set in ${size}` });
    const range = document.createRange();
    range.selectNodeContents(node);
    const clippers = clippersOf(parent);
    const clamp = clamps ? parent.closest('[data-clamped]')?.getBoundingClientRect() : undefined;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      if (clamp && rect.bottom > clamp.bottom + slack) continue;
      const middle = (rect.top + rect.bottom) / 2;
      const half = Math.min(rect.height, size * scale) / 2;
      const box = { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half };
      lines.push({ box, text, block: blockOf(parent) });
      if (!within(box, stage)) faults.push({ kind: 'outside', text });
      if (clippers.some((clipper) => !within(box, clipper))) faults.push({ kind: 'clipped', text });
    }
  }

  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (
        one.block === other.block ||
        one.block.contains(other.block) ||
        other.block.contains(one.block)
      )
        continue;
      if (overlap(one.box, other.box)) {
        faults.push({ kind: 'overlap', text: `“${one.text}” and “${other.text}”` });
      }
    }
  }

  for (const element of slide.querySelectorAll('*')) {
    if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) continue;
    if (isHidden(element)) continue;
    // A picture is cut to its frame, which has a box of its own.
    if (element.matches('[data-picture] > img')) continue;
    const name = `${element.tagName}.${element.getAttribute('class')}`;
    if (!within(element.getBoundingClientRect(), stage))
      faults.push({ kind: 'outside', text: name });
    // Lines that a clamp leaves out have no boxes of their own.
    if (clamps && element.hasAttribute('data-clamped')) continue;
    const clips =
      getComputedStyle(element).overflowY !== 'visible' && !element.matches('[data-picture]');
    if (clips && element.scrollHeight > element.clientHeight + 1) {
      faults.push({ kind: 'clipped', text: `${name}: ${element.textContent}` });
    }
  }
  return faults;
}
