import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLogo, toLogo } from './logo.ts';
import { safeSvg } from './safe-svg.ts';

const svg = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"${attributes}>${inside}</svg>`;

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
