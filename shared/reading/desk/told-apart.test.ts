import { expect, test } from 'vitest';
import { areToldApart } from './told-apart.ts';

test.each([
  ['第一产业增加值', '第二产业增加值', true],
  ['出口总额', '进出口总额', true],
  ['城镇常住居民人均可支配收入', '农村常住居民人均可支配收入', true],
  ['新增高新技术企业', '高新技术企业', true],
  ['住宅销售面积', '住宅新开工面积', true],
  ['高新技术企业', '高新技术企业数量', false],
  ['实际直接利用外资额', '实际利用外资', false],
  ['规上工业增加值', '规模以上工业增加值', false],
])('%s and %s: %s', (one, other, apart) => {
  expect(areToldApart(one, other)).toBe(apart);
  expect(areToldApart(other, one)).toBe(apart);
});
