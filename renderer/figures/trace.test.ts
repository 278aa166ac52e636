import { expect, test } from 'vitest';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { briefing, figureOf } from '../briefing.fixture.ts';
import { traceOf } from './trace.ts';

const zh = (key: MessageKey) => translate('zh-CN', key);
const en = (key: MessageKey) => translate('en', key);

test('a scaled figure is also given in full, with what it is a part of', () => {
  const trace = traceOf(figureOf('new-entities'), briefing, 'zh-CN', zh);
  expect(trace.bound.printed).toBe('突破4.6万户');
  expect(trace.facts.map(({ label, text }) => [zh(label), text])).toEqual([
    ['时期', '2023年'],
    ['类别', '时点数'],
    ['单位', '户'],
    ['换算', '46,000户'],
    ['所属总量', '经营主体总量（20万户）'],
    ['数据状态', '正式数'],
  ]);
  expect(trace.note).toBe('说明文字');
});

test('a figure that is printed in full is not said twice', () => {
  const labels = (key: string, locale: 'zh-CN' | 'en') =>
    traceOf(figureOf(key), briefing, locale, en).facts.map(({ label }) => label);
  expect(labels('hi-tech-enterprises', 'zh-CN')).not.toContain('figure.absolute');
  expect(labels('new-entities', 'en')).not.toContain('figure.absolute');
});

test.each([
  // Digits that one would have to count say nothing that is not printed.
  [{ value: 1000, unitMult: 8 }, null, null],
  [{ value: 107, unitMult: 8 }, null, null],
  [{ value: 0.5, unitMult: 12 }, '5000亿元', null],
  [{ value: 12_000, unitMult: 4 }, '1.2亿元', null],
  [{ value: 8700, unitMult: 4 }, '87,000,000元', null],
] as const)('money, %o, is given in full where that says more', (measure, zhText, enText) => {
  const money = { ...figureOf('new-entities'), ...measure, unit: { zh: '元', en: 'RMB' } };
  const inFull = (locale: 'zh-CN' | 'en') =>
    traceOf(money, briefing, locale, en).facts.find(({ label }) => label === 'figure.absolute')
      ?.text ?? null;
  expect(inFull('zh-CN')).toBe(zhText);
  expect(inFull('en')).toBe(enText);
});

test('every passage is named: source, place, heading, printed form', () => {
  expect(traceOf(figureOf('hi-tech-enterprises'), briefing, 'zh-CN', zh).passages).toEqual([
    {
      source: '工作报告',
      place: '第1节第2段',
      heading: '小标题',
      rawText: '突破1300家',
      text: null,
      leadsTo: { view: 'sources', source: 'report', section: 1, paraNo: 2 },
    },
    {
      source: '工作报告',
      place: '导语第3段',
      heading: null,
      rawText: '1300家',
      text: null,
      leadsTo: { view: 'sources', source: 'report', section: 0, paraNo: 3 },
    },
  ]);
});

test('a target is called a target', () => {
  const target = { ...figureOf('all-entities'), origin: 'target' as const };
  expect(traceOf(target, briefing, 'en', en).facts).toContainEqual({
    label: 'figure.kind',
    text: 'Target',
  });
});
