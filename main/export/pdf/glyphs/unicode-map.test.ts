import { expect, test } from 'vitest';
import { readUnicodeMap, writeUnicodeMap } from './unicode-map.ts';

test('single codes and ranges are read, several characters and those beyond the first plane too', () => {
  const map = readUnicodeMap(`/CIDInit /ProcSet findresource begin begincmap
    1 begincodespacerange <0000> <FFFF> endcodespacerange
    3 beginbfchar <0010> <4F01> <0011> <00660069> <0012> <D842DFB7> endbfchar
    2 beginbfrange <0020> <0022> <4E09> <0030> <0031> [<5C71> <0041>] endbfrange
    endcmap end`);
  expect([...map]).toEqual([
    [0x10, '企'],
    [0x11, 'fi'],
    [0x12, '𠮷'],
    [0x20, '三'],
    [0x21, '上'],
    [0x22, '下'],
    [0x30, '山'],
    [0x31, 'A'],
  ]);
});

test('codes of one byte are read', () => {
  expect([...readUnicodeMap('1 beginbfchar <41> <0042> endbfchar')]).toEqual([[0x41, 'B']]);
});

test.each(['', 'endbfchar', '<41> endbfchar', '<41> 7 endbfchar', '<> <41> endbfrange', '<0> <F'])(
  'a map without sense gives no code a text: %s',
  (cmap) => {
    expect(readUnicodeMap(cmap)).toEqual(new Map());
  },
);

test('what is written is read as it was, however much it is', () => {
  const map = new Map(Array.from({ length: 250 }, (_, code) => [code, `${code}𠮷`]));
  const written = writeUnicodeMap(map);
  expect(readUnicodeMap(written)).toEqual(map);
  expect(written.match(/\d+ beginbfchar/g)).toEqual([
    '100 beginbfchar',
    '100 beginbfchar',
    '50 beginbfchar',
  ]);
});
