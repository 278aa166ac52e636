import { AppError } from '../../../shared/ipc/outcome.ts';

/** Elements that draw, or say how; whatever else a file holds is left out with all it contains. */
const elements = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon clipPath
   linearGradient radialGradient stop style`.split(/\s+/),
);

const attributes = new Set(
  `id class style transform viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry
   d points dx dy fx fy offset gradientUnits gradientTransform spreadMethod clipPathUnits
   clip-path clip-rule fill fill-opacity fill-rule stroke stroke-width stroke-opacity
   stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity
   stop-color stop-opacity color display visibility vector-effect href xlink:href`.split(/\s+/),
);

/** One piece of markup, or the text up to the next one. */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?[^>]*>|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;

/**
 * The drawing of an SVG file, rebuilt from what is known to be harmless: no scripts, no events, no
 * animation, and no reference out of the file. Text is refused, for the file that shows the logo
 * must hold all its fonts.
 *
 * @throws logo.not-a-picture when it is no SVG drawing, logo.has-text
 */
export function safeSvg(text: string): string {
  const open: string[] = [];
  const out: string[] = [];
  /** How deep in an element that is left out; 0 is not at all. */
  let hidden = 0;
  let inStyle = false;

  for (const [whole, cdata, closed, opened, given = '', selfClosing, words] of text.matchAll(
    token,
  )) {
    if (opened !== undefined) {
      const name = opened.replace(/^svg:/, '');
      if (/^(?:text|tspan|textPath)$/.test(name) && hidden === 0)
        throw new AppError('logo.has-text');
      if (out.length === 0 && name !== 'svg') throw notAPicture();
      const isKnown = hidden === 0 && elements.has(name);
      const isLeaf = selfClosing === '/';
      if (isKnown) {
        const isRoot = out.length === 0;
        out.push(`<${name}${isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : ''}`);
        out.push(`${safeAttributes(given)}${isLeaf ? '/' : ''}>`);
        inStyle = name === 'style' && !isLeaf;
      } else if (!isLeaf) hidden += 1;
      if (!isLeaf) open.push(opened);
    } else if (closed !== undefined) {
      if (open.pop() !== closed) throw notAPicture();
      if (hidden > 0) hidden -= 1;
      else out.push(`</${closed.replace(/^svg:/, '')}>`);
      inStyle = false;
    } else if (inStyle && hidden === 0) {
      const css = cdata ?? words ?? '';
      out.push(isSafeCss(css) ? escapeText(css) : '');
    } else if (whole === '<') throw notAPicture();
  }
  if (open.length > 0 || out.length === 0) throw notAPicture();
  return out.join('');
}

function safeAttributes(given: string): string {
  const known: string[] = [];
  for (const [, name = '', double, single] of given.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = double ?? single ?? '';
    if (!attributes.has(name)) continue;
    const isReference = name === 'href' || name === 'xlink:href';
    if (isReference ? !/^#[\w:.-]+$/.test(value) : !isSafeCss(value)) continue;
    known.push(` ${isReference ? 'href' : name}="${value.replaceAll('"', '&quot;')}"`);
  }
  return known.join('');
}

/** Refers to nothing but parts of the same drawing; escapes could hide that it does. */
function isSafeCss(css: string): boolean {
  const references = css.match(/url\s*\([^)]*\)?/gi) ?? [];
  return (
    !/[\\<&@]|expression|javascript:|image-set|\bsrc\s*\(/i.test(css) &&
    references.every((reference) => /^url\(\s*['"]?#[\w:.-]+['"]?\s*\)$/i.test(reference))
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function notAPicture(): AppError {
  return new AppError('logo.not-a-picture');
}
