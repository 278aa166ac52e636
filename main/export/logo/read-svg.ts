import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { AppError } from '../../../shared/errors.ts';
import {
  type StyleDeclaration,
  type StyleRule,
  safeAttribute,
  safeDeclarations,
  safeSheet,
} from './safe-css.ts';

/** An element of a drawing, with nothing but what draws. */
export interface DrawnElement {
  readonly name: string;
  /** As they are written again, in order. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly declarations: readonly StyleDeclaration[];
  /** The rules of a style sheet. */
  readonly rules: readonly StyleRule[];
  readonly children: readonly DrawnElement[];
}

/** Elements that draw, or say how; whatever else a file holds is left out with all it contains. */
const elements = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon clipPath
   linearGradient radialGradient stop style`.split(/\s+/),
);

/** Attributes whose values are names, numbers and letters, and those whose values are CSS. */
const plainAttributes = new Set(
  `id class viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy
   fx fy offset gradientUnits spreadMethod clipPathUnits`.split(/\s+/),
);
const cssAttributes = new Set(
  `transform gradientTransform clip-path clip-rule fill fill-opacity fill-rule stroke stroke-width
   stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
   stroke-dashoffset opacity stop-color stop-opacity color display visibility
   vector-effect`.split(/\s+/),
);

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** No drawing program nests as deep; browsers give up on deeper ones. */
const deepest = 100;

/**
 * Reads an SVG file by a parser for XML, and keeps what draws: no scripts, no events, no animation,
 * no reference out of the file.
 *
 * @throws logo.not-a-picture when it is no SVG drawing, logo.has-text, logo.too-complex
 */
export function readSvg(text: string): DrawnElement {
  const root = parseXml(text);
  if (root?.localName !== 'svg' || root.namespaceURI !== svgNamespace)
    throw new AppError('logo.not-a-picture');
  return readElement(root, 0, rememberedAttributes());
}

type ReadAttribute = typeof safeAttribute;

/** Thousands of shapes say `fill="red"`: what was read once is not read again. */
function rememberedAttributes(): ReadAttribute {
  const known = new Map<string, StyleDeclaration | null>();
  return (property, value) => {
    const written = `${property}:${value}`;
    const found = known.get(written);
    if (found !== undefined) return found;
    const read = safeAttribute(property, value);
    known.set(written, read);
    return read;
  };
}

function parseXml(text: string): Element | null {
  try {
    const parser = new DOMParser({ onError: failAtOnce });
    return parser.parseFromString(withEntities(text), 'image/svg+xml').documentElement;
  } catch (cause) {
    throw new AppError('logo.not-a-picture', {}, { cause });
  }
}

function failAtOnce(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** How much entities may add; some drawing programs write the addresses of namespaces as such. */
const mostAdded = 64 * 1024;

/**
 * The text without its document type, whose own plain entities are written out. Entities within
 * entities, and those of other files, are not known: they may grow without end, or tell what they
 * should not.
 */
function withEntities(text: string): string {
  const [whole = '', subset = ''] =
    /^\uFEFF?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<!DOCTYPE[^[>]*(?:\[([\s\S]*?)\]\s*)?>/.exec(
      text,
    ) ?? [];
  const entities = new Map<string, string>();
  for (const [, name = '', double, single] of subset.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/g,
  ))
    entities.set(name, double ?? single ?? '');
  const body = text.slice(whole.length).replace(/^\uFEFF/, '');
  if (entities.size === 0) return body;
  let left = mostAdded;
  return body.replace(/&([\w.-]+);/g, (written, name: string) => {
    const value = entities.get(name);
    left -= value?.length ?? 0;
    return value === undefined || left < 0 ? written : value;
  });
}

function readElement(element: Element, depth: number, readAttribute: ReadAttribute): DrawnElement {
  if (depth > deepest) throw new AppError('logo.too-complex');
  const name = element.localName ?? '';
  const attributes = new Map<string, string>();
  const declarations: StyleDeclaration[] = [];
  for (const { localName, namespaceURI, value } of Array.from(element.attributes)) {
    const isLink = localName === 'href' && (!namespaceURI || namespaceURI === xlinkNamespace);
    if (isLink) {
      if (/^#[\p{L}\p{N}_:.-]+$/u.test(value)) attributes.set('href', value);
    } else if (namespaceURI || localName === null) continue;
    else if (localName === 'style') {
      const own = safeDeclarations(value);
      declarations.push(...own);
      if (own.length > 0) attributes.set('style', own.map(({ css }) => css).join(';'));
    } else if (cssAttributes.has(localName)) {
      const own = readAttribute(localName, value);
      if (!own) continue;
      declarations.push(own);
      attributes.set(localName, value);
    } else if (plainAttributes.has(localName) && /^[\p{L}\p{N}\s_.,:+#%-]*$/u.test(value))
      attributes.set(localName, value);
  }
  return {
    name,
    attributes,
    declarations,
    rules: name === 'style' ? safeSheet(element.textContent ?? '') : [],
    children: Array.from(element.childNodes).flatMap((child) =>
      readChild(child, depth + 1, readAttribute),
    ),
  };
}

function readChild(node: Node, depth: number, readAttribute: ReadAttribute): DrawnElement[] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  if (element.namespaceURI !== svgNamespace) return [];
  const name = element.localName ?? '';
  if (/^(?:text|tspan|textPath)$/.test(name)) throw new AppError('logo.has-text');
  return elements.has(name) ? [readElement(element, depth, readAttribute)] : [];
}
