import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { pinsOn, reviewPages } from '../../../shared/export/pages/review-pages.ts';
import { Review } from '../../../shared/model/review.ts';
import { testRecordId } from '../../store/testing/record-id.ts';
import { reviewCsv } from './review-csv.ts';

const { deck } = briefingWith([
  aSlide(),
  aSlide({ key: 'hidden', position: 2, hidden: true }),
  aSlide({ key: 'last', position: 3 }),
]);

const review = (id: number, rest: Record<string, unknown> = {}) =>
  Review.parse({
    id: testRecordId(id),
    anchor: { about: 'slide', deck: 'a-deck', slide: 'last' },
    kind: 'comment',
    text: '核对一下',
    author: '王工',
    subject: { zh: '末页', en: 'Last' },
    exists: true,
    resolved: false,
    at: '2024-01-23T01:00:00.000Z',
    ...rest,
  });

test('reviews are rows in the deck’s order, and no cell is a formula', () => {
  const reviews = [
    review(1, { anchor: { about: 'goal', goal: 'tower' } }),
    review(2, { text: '=HYPERLINK("http://x")', resolved: true }),
    review(3, {
      anchor: { about: 'slide', deck: 'a-deck', slide: 'a-slide' },
      text: '一\n=1+1',
      device: { id: testRecordId(9), name: '王工的电脑' },
    }),
  ];
  const csv = reviewCsv(reviews, deck, 'zh-CN');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row['页码'], row['内容'], row['状态']])).toEqual([
    ['1', "一\n'=1+1", '未解决'],
    ['2', `'=HYPERLINK("http://x")`, '已解决'],
    ['', '核对一下', '未解决'],
  ]);
  expect(rows.map((row) => [row['电脑'], row['编号']])).toEqual([
    ['王工的电脑', testRecordId(3)],
    ['', testRecordId(2)],
    ['', testRecordId(1)],
  ]);
});

test('a text of any length goes on on further pages, and none of it is lost', () => {
  const text = '这一段文字很长。'.repeat(490);
  const pages = reviewPages([review(1, { text }), review(2)], deck);
  expect(pages.length).toBeGreaterThan(2);
  const parts = pages
    .flatMap((page) => page.parts)
    .filter((part) => part.review.id === testRecordId(1));
  expect(parts.map(({ text }) => text.replaceAll('\n', '')).join('')).toBe(text);
  expect(parts.map(({ continued }) => continued)).toEqual([
    false,
    ...parts.slice(1).map(() => true),
  ]);
  expect(reviewPages([], deck)).toEqual([{ slide: null, parts: [] }]);
});

test('a slide stands beside its comments, numbered, each with its answers; what is hidden stands alone', () => {
  const on = (slide: string) => ({ anchor: { about: 'slide', deck: 'a-deck', slide } });
  const at = (minute: number) => ({ at: `2024-01-23T01:0${minute}:00.000Z` });
  const pages = reviewPages(
    [
      review(1, { ...at(0), pin: { x: 640, y: 360 } }),
      review(2, { ...at(1), kind: 'approved', text: '' }),
      review(3, { ...at(2), resolved: true, pin: { x: 0, y: 720 } }),
      review(4, { ...at(3), replyTo: testRecordId(1) }),
      review(5, on('hidden')),
      review(6, on('a-slide')),
    ],
    deck,
  );
  expect(
    pages.map(({ slide, parts }) => [slide, parts.map(({ review: { id }, mark }) => [id, mark])]),
  ).toEqual([
    ['a-slide', [[testRecordId(6), 1]]],
    [null, [[testRecordId(5), null]]],
    [
      'last',
      [
        [testRecordId(1), 1],
        [testRecordId(4), null],
        [testRecordId(2), null],
        [testRecordId(3), 2],
      ],
    ],
  ]);
  expect(pages.map(pinsOn)).toEqual([
    [],
    [],
    [
      { pin: { x: 640, y: 360 }, mark: 1, resolved: false },
      { pin: { x: 0, y: 720 }, mark: 2, resolved: true },
    ],
  ]);
});

test('an answer is a row that names its comment', () => {
  const reviews = [
    review(1, { pin: { x: 640, y: 360 } }),
    review(2, { replyTo: testRecordId(1), at: '2024-01-23T02:00:00.000Z' }),
  ];
  const rows = parse(reviewCsv(reviews, deck, 'zh-CN'), { bom: true, columns: true });
  expect(rows).toMatchObject([
    { 类别: '意见', 状态: '未解决', 回复的编号: '' },
    { 类别: '回复', 状态: '', 回复的编号: testRecordId(1) },
  ]);
  expect(Object.values(rows[0] as object)).toContain('640, 360');
});
