import { expect, test } from 'vitest';
import type { RichText } from '../../shared/deck/bound-slide.ts';
import { masterGeometry } from './master-geometry.ts';

test('the content takes what the title leaves', () => {
  const one = masterGeometry(['洪山'], null, 'zh-CN');
  const two = masterGeometry(['洪山区大学之城转型发展'.repeat(4)], null, 'zh-CN');
  expect(one).toMatchObject({ titleSize: 36, titleLines: 1 });
  expect(two).toMatchObject({ titleSize: 36, titleLines: 2 });
  expect(one.contentHeight - two.contentHeight).toBe(44);
});

test('the spaces around figures count: a title that needs a second line for them has it', () => {
  const figure = (number: string, unit: string) => ({
    printed: `${number}${unit}`,
    parts: [
      { role: 'number', text: number },
      { role: 'word', text: unit },
    ],
  });
  const title = [
    ...['洪山母基金规模', figure('50', '亿元'), '，母基金首批参股基金', figure('4', '支')],
    ...['，引导基金增资', figure('1', '亿元')],
  ] as RichText;
  const plain = title.map((run) => (typeof run === 'string' ? run : run.printed)).join('');
  expect(masterGeometry([plain], null, 'zh-CN').titleLines).toBe(1);
  expect(masterGeometry(title, null, 'zh-CN').titleLines).toBe(2);
});

test('a title of more than two lines is set smaller', () => {
  expect(masterGeometry(['洪山区大学之城转型发展'.repeat(6)], null, 'zh-CN')).toMatchObject({
    titleSize: 30,
    titleLines: 2,
  });
});

test('a subtitle has a line of its own', () => {
  const without = masterGeometry(['A'], null, 'en').contentHeight;
  expect(masterGeometry(['A'], ['B'], 'en').contentHeight).toBe(without - 36);
});
