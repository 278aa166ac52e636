import { expect, test } from 'vitest';
import { masterGeometry } from './master-geometry.ts';

test('the content takes what the title leaves', () => {
  const one = masterGeometry(['洪山'], null, 'zh-CN');
  const two = masterGeometry(['洪山区大学之城转型发展'.repeat(4)], null, 'zh-CN');
  expect(one).toMatchObject({ titleSize: 36, titleLines: 1 });
  expect(two).toMatchObject({ titleSize: 36, titleLines: 2 });
  expect(one.contentHeight - two.contentHeight).toBe(44);
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
