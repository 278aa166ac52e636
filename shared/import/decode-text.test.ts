import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...hex: string[]) => Uint8Array.from(Buffer.from(hex.join(''), 'hex'));
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const turned = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** 高新技术企业 in GBK. */
const gbk = 'b8dfd0c2bcbccaf5c6f3d2b5';
const table = '指标,单位,2023年\r\n一般公共预算收入,亿元,128.6\r\n';

test.each([
  ['UTF-8 with its mark', bytes('efbbbf', Buffer.from(table).toString('hex')), 'utf-8', table],
  ['UTF-8 without', Buffer.from(table), 'utf-8', table],
  ['ASCII', Buffer.from('a,1\n'), 'utf-8', 'a,1\n'],
  ['nothing', new Uint8Array(), 'utf-8', ''],
  ['GBK', bytes(gbk, '2c3133320a'), 'gb18030', '高新技术企业,132\n'],
  ['GB18030 with its mark', bytes('84319533', gbk), 'gb18030', '高新技术企业'],
  ['UTF-16 with its mark', wide(`\ufeff${table}`), 'utf-16le', table],
  ['UTF-16 without', wide(table), 'utf-16le', table],
  ['UTF-16 the other way round with its mark', turned(`\ufeff${table}`), 'utf-16be', table],
  ['UTF-16 the other way round without', turned(table), 'utf-16be', table],
  [
    'UTF-16 full of 一, whose zero stands on the other side',
    wide('一一一一\n'),
    'utf-16le',
    '一一一一\n',
  ],
])('%s is read as such', (_, file, encoding, text) => {
  expect(decodeText(file)).toEqual({ text, encoding, unreadable: 0 });
});

test('the whole file decides, not its beginning', () => {
  const late = Buffer.concat([Buffer.from('name,value\n'.repeat(2000)), bytes(gbk)]);
  expect(decodeText(late).encoding).toBe('gb18030');
  expect(decodeText(late).text.endsWith('高新技术企业')).toBe(true);
});

test('a character of four bytes stays whole', () => {
  const { text, encoding } = decodeText(bytes('9534b235', '2c', gbk));
  expect([text, encoding]).toEqual([`𠮷,高新技术企业`, 'gb18030']);
});

test.each([
  ['fe59', '龴'],
  ['fe51', '𠂇'],
  ['a6d9', '︐'],
  ['a2e3', '€'],
])('%s has the place that Unicode gave it since, whatever runtime decodes', (hex, character) => {
  expect(decodeText(bytes(gbk, hex)).text).toBe(`高新技术企业${character}`);
});

test('what a person chose is taken, and what can’t be read so is counted', () => {
  expect(decodeText(bytes(gbk), 'gb18030')).toMatchObject({ unreadable: 0 });
  const wrong = decodeText(bytes(gbk), 'utf-8');
  expect(wrong.encoding).toBe('utf-8');
  expect(wrong.unreadable).toBeGreaterThan(0);
  expect(decodeText(wide('\ufeff指标'), 'utf-16le').text).toBe('指标');
});

test('a file that was cut off inside a character keeps the rest, and says that it lacks something', () => {
  const whole = Buffer.from(table.repeat(3));
  const cut = whole.subarray(0, whole.indexOf('一') + 2);
  const { text, encoding, unreadable } = decodeText(cut);
  expect(encoding).toBe('utf-8');
  expect(text.startsWith('指标,单位,2023年')).toBe(true);
  expect(unreadable).toBe(1);
  const half = Buffer.concat([bytes(gbk), Buffer.from(',1\n'), bytes('b8')]);
  expect(decodeText(half)).toMatchObject({ encoding: 'gb18030', unreadable: 1 });
});
