import { expect, test } from 'vitest';
import { translate } from '../../../shared/i18n/messages.ts';
import { AreaKey } from '../../../shared/model/area.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { Goal } from '../../../shared/model/goal.ts';
import { Review } from '../../../shared/model/review.ts';
import { briefing } from '../../briefing.fixture.ts';
import { commentLines, figureLines, goalLines, kindsOf, turned } from './lines.ts';

const [figure] = briefing.figures;
if (!figure) throw new Error('the fixture has no figures');

const recordId = (nth: number) => `00000000-0000-7000-8000-00000000000${nth}`;

const district = (key: string, zh: string) => ({
  ...figure,
  area: { key: AreaKey.parse(key), name: { zh, en: null } },
});

test('the same indicator of several districts stands on a line for each', () => {
  const figures = [figure, district('CN-420106', '武昌区'), district('CN-420102', '江岸区')].map(
    (after) => ({
      ...{ key: after.key, period: after.timePeriod, area: after.area?.key ?? null },
      ...{ before: null, after, slides: [] },
    }),
  );
  const lines = figureLines({ figures } as unknown as Difference, 'zh-CN');
  expect(lines.map(({ name }) => name)).toEqual([
    expect.not.stringContaining('区'),
    expect.stringContaining('武昌区'),
    expect.stringContaining('江岸区'),
  ]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
});

test('what a colleague’s file has more is new, and what it lacks is gone', () => {
  const change = (before: unknown, after: unknown, period: string) => ({
    ...{ key: figure.key, period, area: null, slides: [], before, after },
  });
  const figures = [
    change(figure, null, '2021'),
    change(null, figure, '2022'),
    change({ ...figure, value: 1400 }, figure, '2023'),
  ];
  const lines = figureLines({ figures } as unknown as Difference, 'zh-CN').map(turned);
  expect(lines.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['new', null, '突破1300家'],
    ['gone', '突破1300家', null],
    ['changed', '突破1300家', '突破1400家'],
  ]);
  // It leads to what this store has.
  expect(lines.map(({ place }) => place !== null)).toEqual([false, true, true]);
  expect(kindsOf(lines, { added: 2, changed: 0, gone: 5 })).toEqual({
    ...{ added: 3, changed: 1, gone: 6 },
  });
});

test('of a goal the lines say who answers for it, its steps, and how it stands', () => {
  const goal = Goal.parse({
    ...{ key: 'hall', goalType: 'qualitative', theme: 'innovation', position: 1 },
    statement: { zh: '建成展厅', en: null },
    ...{ periodStart: '2024', periodEnd: '2024', termFrom: null, targets: [], progress: [] },
    ...{ passage: { source: 'report', section: 1, heading: null, paraNo: 1 }, status: 'no_data' },
  });
  const after = Goal.parse({
    ...{ ...goal, office: { zh: '区教育局', en: null }, leader: '王芳', status: 'on_track' },
    steps: [{ quarter: '2024-Q1', text: { zh: '开工', en: null }, reached: '2024-03-20' }],
  });
  const lines = goalLines(
    { goals: [{ before: goal, after, slides: [] }] } as unknown as Difference,
    'zh-CN',
    (key, params) => translate('zh-CN', key, params),
    { nameOf: (key) => key, areas: [] },
  );
  expect(lines).toMatchObject([
    {
      ...{ kind: 'changed', before: '' },
      after: '责任单位：区教育局；责任领导：王芳；2024年第一季度：开工（2024年3月20日完成）',
      status: { before: 'no_data', after: 'on_track' },
    },
  ]);
  expect(lines.map(turned)[0]?.status).toEqual({ before: 'on_track', after: 'no_data' });
});

test('a comment is said to be here, in the file or otherwise on each, whichever way one looks', () => {
  const review = (id: number, rest: object = {}) =>
    Review.parse({
      id: recordId(id),
      anchor: { about: 'slide', deck: 'a-deck', slide: 'cover' },
      ...{ kind: 'question', text: '口径？', author: '王工', subject: { zh: '封面', en: '' } },
      ...{ exists: true, resolved: false, at: '2024-01-23T01:00:00.000Z', ...rest },
    });
  const slides = [{ deck: 'a-deck', slide: 'cover' }];
  const comments = [
    { before: null, after: review(1), slides },
    { before: review(2, { replyTo: recordId(1), text: '按年报' }), after: null, slides },
    { before: review(3, { resolved: true, pin: { x: 1, y: 2 } }), after: review(3), slides: [] },
  ];
  const message = (key: string, values?: object) =>
    values ? `${key} ${Object.values(values)}` : key;
  const lines = commentLines(
    { comments } as unknown as Difference,
    ({ subject }) => subject.zh,
    'zh-CN',
    message as never,
  );
  expect(lines.map((line) => [line.comment, line.before, line.after])).toEqual([
    ['here', null, '口径？ differences.comment-open'],
    ['file', '按年报', null],
    [
      'both',
      '口径？ differences.comment-resolved differences.comment-at 1,2',
      '口径？ differences.comment-open differences.comment-whole',
    ],
  ]);
  expect(lines.map(({ place }) => place !== null)).toEqual([true, true, false]);
  expect(lines.map(turned).map(({ comment }) => comment)).toEqual(['here', 'file', 'both']);
  // They are counted apart from the data.
  expect(kindsOf(lines, { added: 0, changed: 0, gone: 0 })).toEqual({
    ...{ added: 0, changed: 0, gone: 0 },
  });
});
