import type { CssNode, Declaration, Rule, Selector } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';

/** What a declaration sets, and what of it counts when the drawing's size is worked out. */
export interface StyleDeclaration {
  readonly property: string;
  readonly css: string;
  /** Ids of the elements that it refers to. */
  readonly refersTo: readonly string[];
}

/** `path.st0#a`: what an element must be to be meant, whatever stands around it. */
export interface ElementPattern {
  readonly name: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
}

export interface StyleRule {
  readonly css: string;
  readonly patterns: readonly ElementPattern[];
  readonly declarations: readonly StyleDeclaration[];
}

/** Properties that say how a shape is drawn. */
const properties = new Set(
  `clip-path clip-rule color display fill fill-opacity fill-rule opacity stop-color stop-opacity
   stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
   stroke-opacity stroke-width transform vector-effect visibility`.split(/\s+/),
);

const functions = new Set(
  `rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy`.split(
    ' ',
  ),
);

const plain = new Set(['Number', 'Dimension', 'Percentage', 'Identifier', 'Hash', 'Operator']);

/** The rules of a style sheet that draw and refer to nothing outside; others are left out. */
export function safeSheet(css: string): StyleRule[] {
  return childrenOf(parseOrNull(css, 'stylesheet')).flatMap((node) =>
    node.type === 'Rule' ? (safeRule(node) ?? []) : [],
  );
}

/** As `safeSheet`, of a `style` attribute. */
export function safeDeclarations(css: string): StyleDeclaration[] {
  return declarationsIn(parseOrNull(css, 'declarationList'));
}

/** A presentation attribute as a declaration; null where it does more than draw. */
export function safeAttribute(property: string, value: string): StyleDeclaration | null {
  const refersTo: string[] = [];
  const node = parseOrNull(value, 'value');
  if (node === null || !isSafeValue(node, refersTo)) return null;
  return { property, css: value, refersTo };
}

function safeRule({ prelude, block }: Rule): StyleRule | null {
  const selectors = childrenOf(prelude).filter((node) => node.type === 'Selector');
  const patterns = selectors.map(patternOf);
  const declarations = declarationsIn(block);
  if (declarations.length === 0 || patterns.length === 0) return null;
  const known = patterns.filter((pattern) => pattern !== null);
  if (known.length < patterns.length) return null;
  const names = selectors.map((selector) => generate(selector)).join();
  return {
    css: `${names}{${declarations.map((one) => one.css).join(';')}}`,
    patterns: known,
    declarations,
  };
}

function declarationsIn(node: CssNode | null): StyleDeclaration[] {
  return childrenOf(node).flatMap((child) =>
    child.type === 'Declaration' ? (safeDeclaration(child) ?? []) : [],
  );
}

function safeDeclaration(node: Declaration): StyleDeclaration | null {
  const property = node.property.toLowerCase();
  const refersTo: string[] = [];
  if (!properties.has(property) || !isSafeValue(node.value, refersTo)) return null;
  return { property, css: generate(node), refersTo };
}

/** @param refersTo takes the ids of what the value refers to */
function isSafeValue(node: CssNode, refersTo: string[]): boolean {
  // What the parser does not understand, it hands on as it is.
  if (node.type !== 'Value' && node.type !== 'Function') return false;
  return childrenOf(node).every((child) => {
    if (plain.has(child.type)) return true;
    if (child.type === 'Function')
      return functions.has(child.name.toLowerCase()) && isSafeValue(child, refersTo);
    if (child.type !== 'Url') return false;
    const id = /^#([\p{L}\p{N}_:.-]+)$/u.exec(child.value)?.[1];
    if (id === undefined) return false;
    refersTo.push(id);
    return true;
  });
}

/** The last element that a selector names; null for selectors of states, attributes and the like. */
function patternOf(selector: Selector): ElementPattern | null {
  let pattern = { name: null as string | null, id: null as string | null, classes: [] as string[] };
  for (const node of childrenOf(selector)) {
    switch (node.type) {
      case 'TypeSelector':
        pattern.name = node.name === '*' ? null : node.name;
        break;
      case 'IdSelector':
        pattern.id = node.name;
        break;
      case 'ClassSelector':
        pattern.classes.push(node.name);
        break;
      case 'Combinator':
        pattern = { name: null, id: null, classes: [] };
        break;
      default:
        return null;
    }
  }
  return pattern;
}

function childrenOf(node: CssNode | null): CssNode[] {
  if (node === null || !('children' in node) || node.children === null) return [];
  return [...node.children];
}

function parseOrNull(
  css: string,
  context: 'stylesheet' | 'declarationList' | 'value',
): CssNode | null {
  try {
    return parse(css, { context, positions: false });
  } catch {
    return null;
  }
}
