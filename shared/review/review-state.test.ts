import { expect, test } from 'vitest';
import type { BoundSlide } from '../deck/bound-slide.ts';
import type { Figure } from '../model/figure.ts';
import { DeckKey } from '../model/keys.ts';
import type { Review, ReviewAnchor } from '../model/review.ts';
import {
  anchorOfFigure,
  figuresUnsourced,
  figuresUnused,
  goalsOn,
  isOpen,
  reviewOf,
  reviewsElsewhere,
} from './review-state.ts';

const figure = (key: string, origin = 'observation', passages: unknown[] = [{}]) =>
  ({ key, origin, passages }) as unknown as Figure;
const goal = { key: 'tower' };
const slide = {
  key: 'year',
  figures: [{ figure: figure('hi-tech') }, { figure: figure('plant.output', 'target') }],
  body: { lead: [{ goal, statement: '…', targets: [] }], chart: { milestones: [] } },
} as unknown as BoundSlide;

const deck = DeckKey.parse('deck');
const onSlide: ReviewAnchor = { about: 'slide', deck: 'deck', slide: 'year' } as ReviewAnchor;
const aboutFigure = { about: 'indicator', indicator: 'hi-tech' } as ReviewAnchor;
let id = 0;
const review = (anchor: ReviewAnchor, fields: Partial<Review> = {}) => {
  id += 1;
  return {
    id: String(id),
    anchor,
    kind: 'comment',
    resolved: false,
    replyTo: null,
    at: `2024-01-0${id}T00:00:00Z`,
    ...fields,
  } as Review;
};

test('a slide has what is about it, its figures and its goals, wherever they were said', () => {
  const about = [
    review(onSlide),
    review(aboutFigure),
    review({ about: 'goal', goal: 'tower' } as ReviewAnchor, { resolved: true }),
    review({ about: 'goal', goal: 'plant' } as ReviewAnchor),
  ];
  const other = review({ about: 'indicator', indicator: 'schools' } as ReviewAnchor);
  const state = reviewOf(deck, slide, [...about, other], new Map());
  expect(state.reviews).toEqual(about);
  expect(state.open).toBe(3);
  expect(state.approval).toBeNull();
  expect(reviewsElsewhere([...about, other], [state])).toEqual([other]);
});

test('changed: a source, on the slide that lists it', () => {
  const source = { key: 'report', sha256: '0'.repeat(64) };
  const list = { ...slide, body: { documents: [source] } };
  const approved = review(onSlide, { kind: 'approved', at: '2024-03-01T00:00:00Z' });
  const changes = new Map([['source report', '2024-04-01T00:00:00Z']]);
  expect(reviewOf(deck, list as unknown as BoundSlide, [approved], changes).changed.size).toBe(1);
  expect(reviewOf(deck, slide, [approved], changes).changed.size).toBe(0);
});

test.each([
  ['a figure before the approval', 'indicator hi-tech', '2024-02-01T00:00:00Z', 0],
  ['a figure after it', 'indicator hi-tech', '2024-04-01T00:00:00Z', 1],
  ['a goal whose target is shown', 'goal plant', '2024-04-01T00:00:00Z', 1],
  ['a goal', 'goal tower', '2024-04-01T00:00:00Z', 1],
  ['a figure of another slide', 'indicator schools', '2024-04-01T00:00:00Z', 0],
])('changed: %s', (_, name, at, changed) => {
  const approvals = [
    review(onSlide, { kind: 'approved', at: '2024-01-01T00:00:00Z' }),
    review(onSlide, { kind: 'approved', at: '2024-03-01T00:00:00Z' }),
  ];
  const state = reviewOf(deck, slide, approvals, new Map([[name, at]]));
  expect(state.approval).toBe(approvals[1]);
  expect(state.changed.size).toBe(changed);
  expect(state.open).toBe(0);
});

test('nothing counts as changed on a slide that was never approved', () => {
  const changes = new Map([['indicator hi-tech', '2024-04-01T00:00:00Z']]);
  expect(reviewOf(deck, slide, [], changes).changed.size).toBe(0);
});

test('an approval and an answer never wait for an answer', () => {
  expect(isOpen(review(onSlide, { kind: 'approved' }))).toBe(false);
  expect(isOpen(review(onSlide, { kind: 'question' }))).toBe(true);
  const replyTo = review(onSlide).id;
  expect(isOpen(review(onSlide, { replyTo }))).toBe(false);
});

test('words about a target are about its goal', () => {
  expect(anchorOfFigure(figure('plant.output', 'target'))).toEqual({
    about: 'goal',
    goal: 'plant',
  });
  expect(goalsOn(slide).map((bound) => bound.goal)).toEqual([goal]);
});

test('figures on no slide are listed once, whatever their periods', () => {
  const schools = figure('schools');
  expect(figuresUnused([figure('hi-tech'), schools, figure('schools')], [slide])).toEqual([
    schools,
  ]);
  expect(figuresUnsourced([schools, figure('parks', 'observation', [])])).toHaveLength(1);
});
