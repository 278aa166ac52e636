import type { DrawnElement } from './read-svg.ts';
import type { ElementPattern, StyleDeclaration, StyleRule } from './safe-css.ts';

/** Elements that are drawn only where something refers to them. */
const onlyReferred = new Set(['defs', 'symbol', 'clipPath', 'linearGradient', 'radialGradient']);

/** What is as much work as a plain shape: so many characters of a path, so many dashes. */
const worth = { characters: 100, dashes: 20 } as const;
/** A layer of its own is as much work as so many shapes. */
const layer = 10;

/** References that lead on so far lead nowhere that a person drew. */
const longestChain = 200;

/**
 * About how many plain shapes a drawing is as much work as, all that its references repeat counted
 * as often as it is drawn. Infinite where it refers to itself.
 */
export function drawingCost(root: DrawnElement): number {
  const all = withDescendants(root);
  // Of two that go by one id the first is meant.
  const byId = new Map(
    all.toReversed().map((element) => [element.attributes.get('id') ?? '', element]),
  );
  const declaredBy = indexRules(all.flatMap(({ rules }) => rules));
  const costs = new Map<DrawnElement, number>();
  const open = new Set<DrawnElement>();

  function costOf(element: DrawnElement): number {
    const known = costs.get(element);
    if (known !== undefined) return known;
    if (open.has(element) || open.size > longestChain) return Number.POSITIVE_INFINITY;
    open.add(element);
    const declared = [...element.declarations, ...declaredBy(element)];
    const named = [
      ...declared.flatMap(({ refersTo }) => refersTo),
      element.attributes.get('href')?.slice(1) ?? '',
    ];
    const drawn = [
      ...element.children.filter(({ name }) => !onlyReferred.has(name)),
      ...named.flatMap((id) => (id === '' ? [] : (byId.get(id) ?? []))),
    ];
    const cost = drawn.reduce((sum, one) => sum + costOf(one), ownCost(element, declared));
    open.delete(element);
    costs.set(element, cost);
    return cost;
  }

  return costOf(root);
}

/** What the rules of style sheets may say of an element. */
function indexRules(
  rules: readonly StyleRule[],
): (element: DrawnElement) => readonly StyleDeclaration[] {
  const byHandle = new Map<string, { pattern: ElementPattern; rule: StyleRule }[]>();
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      const [first] = pattern.classes;
      const handle = first === undefined ? `#${pattern.id ?? ''}` : `.${first}`;
      const known = byHandle.get(handle);
      if (known) known.push({ pattern, rule });
      else byHandle.set(handle, [{ pattern, rule }]);
    }
  return (element) => {
    const { id, classes } = handlesOf(element);
    const handles = new Set(['#', `#${id ?? ''}`, ...classes.map((one) => `.${one}`)]);
    return [...handles]
      .flatMap((handle) => byHandle.get(handle) ?? [])
      .filter(({ pattern }) => fits(pattern, element))
      .flatMap(({ rule }) => rule.declarations);
  };
}

function ownCost({ attributes }: DrawnElement, declared: readonly StyleDeclaration[]): number {
  const shape = `${attributes.get('d') ?? ''} ${attributes.get('points') ?? ''}`;
  const isLayer = declared.some(({ property }) => property === 'opacity');
  const dashes = declared
    .filter(({ property }) => property === 'stroke-dasharray')
    .map(({ css }) => dashesAlong(css, attributes, shape));
  return (
    1 +
    shape.length / worth.characters +
    (isLayer ? layer : 0) +
    Math.max(0, ...dashes) / worth.dashes
  );
}

/** At most so many dashes: of a shape no part is longer than its numbers let it be. */
function dashesAlong(css: string, attributes: DrawnElement['attributes'], shape: string): number {
  const pattern = numbersIn(css);
  const period = pattern.reduce((sum, one) => sum + Math.abs(one), 0);
  if (period === 0) return 0;
  // Parts of a drawing's size may be of any length.
  if (/[%a-z]\s*(?:,|\s|$)/i.test(css.replaceAll('px', ''))) return Number.POSITIVE_INFINITY;
  const sizes = ['x', 'y', 'width', 'height', 'r', 'rx', 'ry', 'x1', 'x2', 'y1', 'y2'];
  const numbers = [
    ...numbersIn(shape),
    ...sizes.flatMap((name) => numbersIn(attributes.get(name) ?? '')),
  ];
  const farthest = numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const dashes = (numbers.length * 3 * farthest * pattern.length) / period;
  return Number.isNaN(dashes) ? Number.POSITIVE_INFINITY : dashes;
}

function numbersIn(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function fits({ name, id, classes }: ElementPattern, element: DrawnElement): boolean {
  const own = handlesOf(element);
  if (name !== null && name !== element.name) return false;
  if (id !== null && id !== own.id) return false;
  return classes.every((one) => own.classes.includes(one));
}

function handlesOf({ attributes }: DrawnElement) {
  return { id: attributes.get('id'), classes: (attributes.get('class') ?? '').split(/\s+/) };
}

function withDescendants(element: DrawnElement): DrawnElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}
