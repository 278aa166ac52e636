import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../deck/briefing.fixture.ts';
import type { Review } from '../model/review.ts';
import { withSubjectsRead } from './review-subjects.ts';

test('a slide is named by its title with the figures in it, one that is gone as it was written', () => {
  const figure = aFigure('firms', { value: 1320 });
  const subject = { zh: '企业{{firms}}，{{gone}}', en: '{{firms}} firms' };
  const [read] = withSubjectsRead([{ subject } as Review], briefingWith([aSlide()], [figure]));
  expect(read?.subject.zh).toMatch(/1320家，\{\{gone\}\}$/);
  expect(read?.subject.en).toMatch(/1,320/);
});
