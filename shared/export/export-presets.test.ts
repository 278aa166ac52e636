import { expect, test } from 'vitest';
import {
  builtInChoice,
  builtInPresets,
  firstChoice,
  firstChoiceOnPaper,
  presetOf,
} from './export-presets.ts';

const view = { locale: 'zh-CN', look: 'night' } as const;

test.each(builtInPresets)('%s is known again by its choice', (preset) => {
  expect(presetOf(builtInChoice(preset, view), [], view)).toEqual({ builtIn: preset });
});

test('what goes on paper has a light ground', () => {
  expect(builtInChoice('handout', view)).toMatchObject({ look: 'south-lake', perPage: 3 });
  expect(builtInChoice('review', { ...view, look: 'civic-red' }).look).toBe('civic-red');
  expect(builtInChoice('projector', view).look).toBe('night');
});

test('the review’s mark is in the language of the slides', () => {
  expect(builtInChoice('review', view).classification).toBe('内部资料');
  expect(builtInChoice('review', { ...view, locale: 'en' }).classification).toBe('Internal');
});

test('an own preset of the same choice is named before a built-in one', () => {
  const choice = builtInChoice('handout', view);
  expect(presetOf(choice, [{ name: '周例会', choice }], view)).toEqual({ own: '周例会' });
  expect(presetOf({ ...choice, watermark: '样张' }, [{ name: '周例会', choice }], view)).toBeNull();
});

test('the last choice comes back for the slides as they are in view', () => {
  const last = { ...builtInChoice('handout', view), look: 'civic-red', locale: 'en' } as const;
  expect(firstChoice(last, view)).toEqual({ ...last, look: 'night', locale: 'zh-CN' });
  expect(firstChoice({ ...last, locale: 'both' }, view).locale).toBe('both');
  expect(firstChoice(null, view)).toEqual(builtInChoice('projector', view));
});

test('paper begins with the pages of the last export on a light ground, or with slides', () => {
  const last = builtInChoice('review', view);
  expect(firstChoiceOnPaper(last, view)).toEqual({ ...last, look: 'south-lake' });
  expect(firstChoiceOnPaper(builtInChoice('colleagues', view), view)).toMatchObject({
    kind: 'slides',
    look: 'south-lake',
  });
  expect(firstChoiceOnPaper(null, { ...view, look: 'civic-red' })).toMatchObject({
    kind: 'slides',
    look: 'civic-red',
  });
});
