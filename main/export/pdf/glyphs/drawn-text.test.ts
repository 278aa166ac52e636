import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { drawnTexts } from './drawn-text.ts';

/** A page of that content, with two fonts, a form and named properties. */
async function pageOf(content: string, form = '') {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const { node } = pdf.addPage();
  const font = (Subtype: string) => context.obj({ Type: 'Font', Subtype });
  const fonts = { F1: font('TrueType'), F2: font('Type0') };
  const stream = context.stream(form, { Subtype: 'Form', Resources: { Font: fonts } });
  const resources = context.obj({
    Font: fonts,
    XObject: { Form: context.register(stream) },
    Properties: { P1: { ActualText: PDFString.of('named') }, P2: { MCID: 1 } },
  });
  node.set(PDFName.of('Resources'), resources);
  node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  return node;
}

/** What is drawn, as letters for the codes, with its ActualText if it has one. */
async function drawn(content: string, form?: string): Promise<string[]> {
  return drawnTexts(await pageOf(content, form)).map(({ glyphs, actualText }) => {
    const letters = glyphs.map(({ code }) => String.fromCodePoint(code)).join('');
    return actualText === null ? letters : `${letters} says ${actualText}`;
  });
}

test.each<[string, string, readonly string[]]>([
  ['all ways to show text', '/F1 9 Tf (a) Tj [(b) -20 (c)] TJ (d) \' 1 2 (e) "', ['abcde']],
  ['codes of two bytes', '/F2 9 Tf <00610062> Tj <63> Tj', ['ab']],
  ['a font that is put back', '/F1 9 Tf q /F2 9 Tf <0061> Tj Q (b) Tj', ['ab']],
  ['a font that there is not', '/F9 9 Tf (a) Tj', []],
  [
    'what the page says in place',
    '/F1 9 Tf (a) Tj /Span <</ActualText (one)>> BDC (b) Tj EMC (c) Tj',
    ['a', 'b says one', 'c'],
  ],
  [
    'what the page says in UTF-16',
    '/F1 9 Tf /Span <</ActualText <FEFF516BD842DFB7>>> BDC (b) Tj EMC',
    ['b says 八𠮷'],
  ],
  [
    'what the page says by name, and names that say nothing',
    '/F1 9 Tf /Span /P1 BDC (a) Tj EMC /P /P2 BDC (b) Tj EMC /P /P3 BDC (c) Tj EMC',
    ['a says named', 'bc'],
  ],
  [
    'parts within parts: the outer text counts, to its own end',
    '/F1 9 Tf /P BMC /Span <</ActualText (out)>> BDC /Span <</ActualText (in)>> BDC (a) Tj EMC (b) Tj EMC (c) Tj EMC',
    ['ab says out', 'c'],
  ],
  [
    'a part that says that it is nothing',
    '/F1 9 Tf /Span <</ActualText ()>> BDC (a) Tj EMC',
    ['a says '],
  ],
  ['ends without a beginning', 'EMC EMC /F1 9 Tf (a) Tj EMC', ['a']],
])('%s', async (_, content, expected) => {
  expect(await drawn(content)).toEqual(expected);
});

test('a form is drawn where it is called, with its own fonts, and within what is said around it', async () => {
  const content = '/F1 9 Tf (a) Tj /Span <</ActualText (form)>> BDC /Form Do EMC (c) Tj';
  expect(await drawn(content, '/F2 9 Tf <0062> Tj')).toEqual(['a', 'b says form', 'c']);
});
