import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptLogo, readLogo, toLogo } from './logo.ts';
import { safeSvg } from './safe-svg.ts';

const svg = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8"${attributes}>${inside}</svg>`;

test('a drawing stays what it is', () => {
  const inside =
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#a8201a"/></linearGradient></defs>' +
    '<style>.a{fill:url(#g)}</style><path class="a" d="M0 0h8v8z"/><use href="#g"/>';
  expect(safeSvg(svg(inside))).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`,
  );
});

test.each<[string, string, string?]>([
  ['a script', '<script>alert(1)</script>'],
  ['a script in a group', '<g><script><![CDATA[alert(1)]]></script></g>'],
  ['an event', '<path d="M0 0" onload="alert(1)"/>'],
  ['an event of the whole', '', ' onload="alert(1)"'],
  [
    'a page of another kind',
    '<foreignObject><body onload="alert(1)"><p>x</p></body></foreignObject>',
  ],
  ['a picture from elsewhere', '<image href="https://example.com/alert.png"/>'],
  ['a part from elsewhere', '<use xlink:href="https://example.com/a.svg#alert"/>'],
  ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
  ['a style from elsewhere', '<style>@import "https://example.com/alert.css";</style>'],
  ['a ground from elsewhere', '<path style="fill:url(https://example.com/alert)" d="M0 0"/>'],
  ['a hidden address', '<path style="fill:u\\72l(https://example.com/alert)" d="M0 0"/>'],
  ['an animation', '<set attributeName="href" to="javascript:alert(1)"/>'],
  ['a filter', '<filter id="alert"><feImage href="https://example.com/"/></filter>'],
])('%s is left out', (_, inside, attributes = '') => {
  const safe = safeSvg(svg(`${inside}<path d="M1 1"/>`, attributes));
  expect(safe).not.toMatch(/alert|example|script|import/);
  expect(safe).toContain('<path d="M1 1"/></svg>');
});

test.each([
  ['words', 'not a picture'],
  ['another kind of file', '<html><body/></html>'],
  ['a drawing cut off', '<svg viewBox="0 0 8 8"><path d="M0 0"/>'],
  ['tags that cross', '<svg><g><path></g></path></svg>'],
  ['nothing', ''],
])('%s is refused as no picture', (_, text) => {
  expect(() => readLogo(new TextEncoder().encode(text))).toThrow(
    expect.objectContaining({ code: 'logo.not-a-picture' }),
  );
});

test('text is refused: the file that shows the logo could not hold its font', () => {
  expect(() => safeSvg(svg('<text>洪山</text>'))).toThrow(
    expect.objectContaining({ code: 'logo.has-text' }),
  );
});

/** Groups of groups, `wide` of the one before in each: `wide` to the power of `deep` shapes. */
function nested(deep: number, wide: number, leaf = '<path d="M0 0h9v9z"/>'): string {
  const groups = Array.from(
    { length: deep },
    (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(wide)}</g>`,
  );
  return svg(`<defs><g id="a0">${leaf}</g>${groups.join('')}</defs><use href="#a${deep}"/>`);
}

/** As `nested`, of parts cut out by parts cut out. */
function clipped(deep: number, wide: number, cut: (id: string) => string): string {
  const paths = Array.from({ length: deep }, (_, level) => {
    const path = `<path ${cut(`c${level}`)} d="M0 0h99v99z"/>`;
    return `<clipPath id="c${level + 1}">${path.repeat(wide)}</clipPath>`;
  });
  const first = '<clipPath id="c0"><path d="M0 0h9v9z"/></clipPath>';
  return svg(`${first}${paths.join('')}<path ${cut(`c${deep}`)} d="M0 0h99v99z"/>`);
}

test.each([
  ['parts that repeat parts', nested(6, 10)],
  ['parts that repeat themselves', svg('<g id="a"><use href="#a"/></g>')],
  ['parts that lead on and on', nested(300, 1)],
  ['parts that are cut out by parts', clipped(6, 8, (id) => `clip-path="url(#${id})"`)],
  ['the same in styles', clipped(6, 8, (id) => `style="clip-path:url('#${id}')"`)],
  [
    'the same in a style sheet',
    clipped(6, 8, (id) => `class="${id}"`).replace(
      '<clipPath',
      `<style>${[0, 1, 2, 3, 4, 5, 6].map((n) => `.c${n}{clip-path:url(#c${n})}`).join('')}</style><clipPath`,
    ),
  ],
  ['two of one id', nested(6, 10).replace('</defs>', '<g id="a6"/></defs>')],
  ['a long path again and again', nested(2, 30, `<path d="M0 0${'L1 2 3 4 5 6'.repeat(2000)}"/>`)],
  [
    'dashes without number',
    svg('<path stroke="red" stroke-dasharray="0.01" d="M0 0L100 100L0 100"/>'.repeat(500)),
  ],
  [
    'a gradient of many steps on many shapes',
    svg(
      `<linearGradient id="g">${'<stop offset="0.5"/>'.repeat(500)}</linearGradient>` +
        '<path fill="url(#g)" d="M0 0h9v9z"/>'.repeat(500),
    ),
  ],
  ['groups in groups', svg(`${'<g>'.repeat(3000)}<path d="M0 0"/>${'</g>'.repeat(3000)}`)],
])('%s are refused before a window draws them', (_, text) => {
  expect(() => safeSvg(text)).toThrow(expect.objectContaining({ code: 'logo.too-complex' }));
});

test.each([
  ['a thousand shapes', svg('<path fill="red" d="M0 0h9v9z"/>'.repeat(1000))],
  [
    'a part repeated a thousand times',
    svg(`<path id="a" d="M0 0"/>${'<use href="#a"/>'.repeat(1000)}`),
  ],
  ['a dashed line', svg('<path stroke="red" stroke-dasharray="2,1" d="M0 0L100 100"/>')],
  ['an opacity here and there', svg('<g opacity=".5"><path d="M0 0"/></g>'.repeat(100))],
])('%s is drawn', (_, text) => {
  expect(safeSvg(text)).toContain('<path');
});

test('what drawing programs write is understood: entities for namespaces, names in Chinese', () => {
  const text = `\ufeff<?xml version="1.0" encoding="utf-8"?>
    <!-- Generator: Adobe Illustrator -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg">
    ]>
    <svg xmlns="&ns_svg;" xmlns:i="http://ns.adobe.com/i/" viewBox="0 0 8 8">
      <style type="text/css">
        /* <![CDATA[ */ .st0{fill:#A8201A;stroke-width:0.5px;} .st1{fill:url(#渐变_1);filter:url(#x)} /* ]]> */
      </style>
      <i:pgf>data</i:pgf>
      <g id="图层_1"><path class="st0" d="M0,0h8v8z" transform="matrix(1 0 0 1 2 3)"/></g>
    </svg>`;
  expect(safeSvg(text)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">' +
      '<style>.st0{fill:#A8201A;stroke-width:0.5px}.st1{fill:url(#渐变_1)}</style>' +
      '<g id="图层_1"><path class="st0" d="M0,0h8v8z" transform="matrix(1 0 0 1 2 3)"/></g></svg>',
  );
});

test.each([
  ['entities that grow', '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">', '&b;'],
  ['entities of other files', '<!ENTITY b SYSTEM "file:///etc/passwd">', '&b;'],
  ['entities without end', `<!ENTITY b "${'x'.repeat(60_000)}">`, '&b;&b;'],
])('%s are not known', (_, entities, text) => {
  const file = `<!DOCTYPE svg [${entities}]><svg xmlns="http://www.w3.org/2000/svg"><style>${text}</style></svg>`;
  expect(() => safeSvg(file)).toThrow(expect.objectContaining({ code: 'logo.not-a-picture' }));
});

test('what was written is read as it is, and a kept logo that would not be taken today is none', () => {
  const once = safeSvg(svg('<style>g>.a{fill:red}</style><g><path class="a" d="M0 0"/></g>'));
  expect(safeSvg(once)).toBe(once);
  const content = (text: string) => new TextEncoder().encode(text);
  const type = 'image/svg+xml';
  expect(keptLogo({ type, content: content(once) })?.url).toMatch(/^data:image\/svg\+xml;base64,/);
  expect(keptLogo({ type, content: content(nested(6, 10)) })).toBeNull();
  expect(keptLogo(null)).toBeNull();
});

test('a PNG is kept as it is, half of one is refused', () => {
  const png = new Uint8Array(readFileSync('docs/images/contact-sheet-night-en.png').buffer);
  const small = onePixelPng();
  expect(readLogo(small)).toEqual({ type: 'image/png', content: small });
  expect(toLogo(readLogo(small)).url).toMatch(/^data:image\/png;base64,iVBORw0K/);
  expect(() => readLogo(small.subarray(0, -4))).toThrow(
    expect.objectContaining({ code: 'logo.not-a-picture' }),
  );
  expect(() => readLogo(png)).toThrow(expect.objectContaining({ code: 'logo.too-large' }));
});

function onePixelPng(): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
  );
}
