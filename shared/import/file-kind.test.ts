import { expect, test } from 'vitest';
import { kindOfFile } from './file-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 指标,单位,2023年 and a row, in GBK. */
const gbk = Buffer.from(
  'd6b8b1ea2cb5a5cebb2c32303233c4ea0d0ab2fac1bf2ccdf2b6d62c31322e350d0a',
  'hex',
);
/** 2024年，企业12家。 in GBK. */
const sentence = Buffer.from('32303234c4eaa3acc6f3d2b53132bcd2a1a3', 'hex');

test.each([
  ['总结.docx', bytes('PK'), 'report'],
  ['公报.PDF', bytes('%PDF-1.7'), 'report'],
  ['月报.xlsx', bytes('PK'), 'table'],
  ['月报.csv', bytes('2024年，企业12家。'), 'table'],
  ['报告.txt', bytes('一、综合\n2024年，全区企业12家，增长5%，其中新增3家。\n'), 'report'],
  ['月报.txt', bytes('指标\t单位\t2023年\n产量\t万吨\t12.5\n'), 'table'],
  ['月报.txt', bytes('指标,单位,2023年\n产量,万吨,12.5\n'), 'table'],
  ['月报.txt', gbk, 'table'],
  ['报告.txt', sentence, 'report'],
  ['report.txt', bytes('Output grew by 5%, exports by 3%, and imports fell.\n'), 'report'],
  [
    '公报.html',
    bytes(
      '<html><body><p>2024年，全区企业12家。</p><table><tr><td>1</td></tr></table></body></html>',
    ),
    'report',
  ],
  [
    '年鉴.html',
    bytes('<table><tr><th>指标</th><th>2023年</th></tr><tr><td>产量</td><td>5</td></tr></table>'),
    'table',
  ],
  ['空.txt', bytes(''), 'report'],
])('%s is brought in as what it holds', (name, content, kind) => {
  expect(kindOfFile(name, content)).toBe(kind);
});
