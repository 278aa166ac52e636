import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chipPlaces,
  contentOf,
  documentOf,
  placeInDocument,
  textStart,
  writtenText,
} from './text-document.ts';

const hostile = [
  '',
  ' ',
  ' 两端有空格 ',
  '第一行\n第二行\n\n第四行\n',
  '\r\n\t\v\f\u0085\u2028\u2029',
  '{{}}{{ }}{{{{}}}}{{',
  '}}{{hi-tech}}{{{hi-tech}}}{{hi-tech}',
  '{{hi-tech@2022#CN-420106}}',
  '{{hi-tech@comparison}}{{@period}}{{@period:end}}{{@next:year}}{{@comparison}}',
  '{{@period}}{{@nothing}}{{Hi-Tech}}{{hi tech}}{{hi\ntech}}',
  '{{goal:tower}}{{milestone:plant}}{{source:report}}',
  '<b onclick="alert(1)">&amp;</b><!-- -->{{hi-tech}}</p><p>',
  '𠮷野家𪚥\u{2F800}👩‍👩‍👧‍👦🇨🇳1️⃣',
  '\u202eעברית {{hi-tech}} العربية\u202c\u200b\u200d\ufeff\u00ad',
  'e\u0301\ufe0f\u{e0100}\ufffc\ufffd\0\u0001',
  '\ud842 half of one \udfb7',
];

test.each(hostile)('%j is itself again', (text) => {
  expect(writtenText(documentOf(text))).toBe(text);
});

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...hostile),
  fc.constantFrom('{', '}', '{{', '}}', '@', '#', '/', '\n', '1300', '元/人', 'hi-tech'),
);

test('every text is itself again, and the same document as its text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const doc = documentOf(text);
      doc.check();
      expect(writtenText(doc)).toBe(text);
      expect(documentOf(writtenText(doc)).eq(doc)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('any part of a document is that part of its text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(), fc.nat(), (pieces, one, other) => {
      const { content } = documentOf(pieces.join(''));
      const inner = content.firstChild?.content ?? content;
      const [from = 0, to = 0] = [one % (inner.size + 1), other % (inner.size + 1)].sort(
        (a, b) => a - b,
      );
      const parts = [inner.cut(0, from), inner.cut(from, to), inner.cut(to)];
      expect(parts.map((part) => writtenText({ content: part })).join('')).toBe(pieces.join(''));
    }),
  );
});

test('what can be read is a chip, one character long; what can’t stays text to be mended', () => {
  const doc = documentOf(
    '共{{hi-tech@2022}}，{{@period:end}}{{goal:tower}}{{Hi Tech}}{{@nothing}}',
  );
  expect(chipPlaces(doc)).toEqual([
    { at: 2, written: '{{hi-tech@2022}}' },
    { at: 4, written: '{{@period:end}}' },
    { at: 5, written: '{{goal:tower}}' },
  ]);
  expect(contentOf('{{hi-tech}}').size).toBe(1);
});

test('a place of the text is found in the document', () => {
  const text = '共{{hi-tech}}家{{@period}}';
  const doc = documentOf(text);
  const placeOf = (part: string) => placeInDocument(doc, text.indexOf(part));
  expect(placeInDocument(doc, 0)).toBe(textStart);
  expect(placeOf('{{hi-tech}}')).toBe(2);
  expect(placeOf('家')).toBe(3);
  expect(placeOf('{{@period}}')).toBe(4);
  expect(placeInDocument(doc, text.length)).toBe(5);
});
