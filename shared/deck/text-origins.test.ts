import { expect, test } from 'vitest';
import type { Slide } from '../model/deck.ts';
import type { SlideFields } from '../model/edit-fields.ts';
import { bindDeck, createSlideBinder } from './bind-slide.ts';
import type { BoundSlideOf } from './bound-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { nameOfPath, pathOfName, valueAt, withValueAt } from './slide-paths.ts';
import { originOf } from './text-origins.ts';

const body = {
  figures: [
    { figure: '{{hi-tech}}', note: { zh: '又增', en: 'More' } },
    { figure: '{{later@2022}}', label: { zh: '合同', en: 'Contracts' } },
  ],
  statement: { zh: '共{{hi-tech}}家', en: '{{hi-tech}} in all' },
};
const figures = [aFigure('hi-tech', { value: 1300 }), aFigure('later', { timePeriod: '2022' })];

function storedSlide({ position: _, ...slide }: Slide): SlideFields {
  return slide;
}

test('each text of a bound slide says where it stands in the stored one, marks or not', () => {
  const briefing = briefingWith([aSlide({ body, subtitle: { zh: '副', en: 'Sub' } })], figures);
  const [result] = bindDeck(briefing, 'en');
  if (!result?.ok) throw new Error('not bound');
  const slide = result.slide as BoundSlideOf<'kpi-grid'>;
  const stored = storedSlide(briefing.deck.slides[0] as Slide);
  const textAt = (text: object | null | undefined) => {
    const path = text && originOf(text);
    return path ? valueAt(stored, path) : null;
  };
  expect(textAt(slide.title)).toEqual({ zh: '标题', en: 'Title' });
  expect(textAt(slide.subtitle)).toEqual({ zh: '副', en: 'Sub' });
  expect(textAt(slide.notes)).toEqual({ zh: '备注', en: 'Notes' });
  expect(textAt(slide.body.statement)).toEqual(body.statement);
  const [first, second] = slide.body.figures;
  expect(textAt(first?.note)).toEqual({ zh: '又增', en: 'More' });
  // The year that it is of stands after it, which made it another text.
  expect(second?.label?.at(-1)).toContain('2022');
  expect(textAt(second?.label)).toEqual({ zh: '合同', en: 'Contracts' });
  expect(first && originOf(first)).toEqual(['body', 'figures', 0]);
});

test('a slide that is bound by itself has its number, hidden or edited', () => {
  const slides = [
    aSlide({ key: 'one', position: 1 }),
    aSlide({ key: 'two', position: 2, hidden: true }),
    aSlide({ key: 'three', position: 3 }),
  ].map((slide) => ({
    ...slide,
    body: { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{hi-tech}}' }] },
  }));
  const briefing = briefingWith(slides);
  const bind = createSlideBinder(briefing, 'zh-CN');
  const places = briefing.deck.slides.map(bind).map((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.slide.number;
  });
  expect(places).toEqual([1, 2, 2]);
});

test('a part of a slide is found, changed and taken away by its path', () => {
  const slide = { ...aSlide({ body }), hidden: false } as unknown as SlideFields;
  const path = ['body', 'figures', 0, 'note'] as const;
  expect(pathOfName(nameOfPath(path))).toEqual(path);
  expect(valueAt(withValueAt(slide, path, { zh: '新', en: null }), path)).toEqual({
    zh: '新',
    en: null,
  });
  expect(valueAt(withValueAt(slide, path, undefined), ['body', 'figures', 0])).toEqual({
    figure: '{{hi-tech}}',
  });
  const without = withValueAt(slide, ['body', 'figures', 0], undefined);
  expect(valueAt(without, ['body', 'figures'])).toEqual([body.figures[1]]);
  expect(withValueAt(slide, ['body', 'figures', 7, 'note'], 'x')).toEqual(slide);
  expect(withValueAt(slide, ['subtitle', 'zh'], 'x')).toEqual(slide);
  // The slide itself stays as it was.
  expect(slide.body).toBe(body);
});
