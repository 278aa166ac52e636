import { expect, test } from 'vitest';
import { sheetOf } from './sheet.fixture.ts';
import { isSheetOfText, textOfSheet } from './sheet-text.ts';

const innovation =
  '2024年，全区高新技术企业突破1450家，同比增长5.2%。当年新建产学研平台12个，技术合同成交额130亿元，推进场景开放。';
const farming =
  '全年粮食产量12.5万吨，增长2.1%，新建高标准农田4.2万亩，农产品加工企业86家；农村道路通达率100%，稳步推进。';

test('a column of paragraphs is a text: its header is the title, the names of rows stand before', () => {
  const sheet = sheetOf(
    `序号|部门|2024年工作总结|联系电话\n1|科技局|${innovation}|\n2|农业农村局|${farming}|`,
  );
  expect(isSheetOfText(sheet)).toBe(true);
  expect(textOfSheet(sheet)).toEqual({
    lines: ['2024年工作总结', '科技局', innovation, '农业农村局', farming],
    columns: ['C2:C3'],
    ...{ figures: 0, firstFigure: null },
  });
});

test('a cell alone is read by its own lines, below the title that stands alone', () => {
  const sheet = sheetOf(`东山区2024年统计公报\n一、综合\\n${innovation}`);
  expect(textOfSheet(sheet)?.lines).toEqual(['东山区2024年统计公报', '一、综合', innovation]);
});

test('a table with a remark stays a table, though the remark can be read', () => {
  const sheet = sheetOf(`指标|2023年|2024年\n企业|12|15\n${farming}||`);
  expect(isSheetOfText(sheet)).toBe(false);
  expect(textOfSheet(sheet)).toMatchObject({ columns: ['A3'], figures: 2, firstFigure: 'B2' });
});

test('names and numbers are no text', () => {
  expect(textOfSheet(sheetOf('指标|2024年\n全区高新技术企业总数|1450'))).toBeNull();
});
