import { expect, test } from 'vitest';
import { differencesOf } from './mapping-differences.ts';

test('a table whose headers changed is named with those that went and those that came', () => {
  expect(
    differencesOf({
      gone: ['#年主要指标 | 指标 | 单位 | #年 | 增速', '财政 | 科目 | 金额'],
      added: ['#年主要指标 | 指标 | 单位 | #年 | 同比 | 位次', '就业 | 项目 | 人数'],
    }),
  ).toEqual({
    changed: [{ title: '…年主要指标', gone: ['增速'], added: ['同比', '位次'] }],
    gone: ['财政'],
    added: ['就业'],
  });
});

test('tables without a title are the same where most of their headers are', () => {
  expect(
    differencesOf({ gone: [' | 指标 | 单位 | #年'], added: [' | 指标 | 单位 | #年 | 增速'] }),
  ).toEqual({
    changed: [{ title: '指标、单位、…年、增速', gone: [], added: ['增速'] }],
    gone: [],
    added: [],
  });
});
