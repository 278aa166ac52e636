import { expect, test } from 'vitest';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { SlideEditing } from './slide-editing.ts';
import { inItsLayout } from './use-beside.ts';

test('fields of a layout that was changed meanwhile change nothing but the texts of every layout', () => {
  const before = { key: 'first', layout: 'cover', hidden: false } as unknown as SlideFields;
  let now = before;
  const change: SlideEditing['change'] = (next) => {
    now = typeof next === 'function' ? next(now) : next;
  };
  const fields = inItsLayout({ slide: before, change } as unknown as SlideEditing);
  fields.change({ ...before, hidden: true });
  expect(now).toEqual({ ...before, hidden: true });
  now = { ...before, layout: 'section' };
  fields.change({ ...before, hidden: true });
  fields.change((slide) => ({ ...slide, hidden: true }), ['body', 'lead']);
  expect(now).toEqual({ ...before, layout: 'section' });
  fields.change((slide) => ({ ...slide, title: { zh: '新', en: null } }), ['title']);
  expect(now).toEqual({ ...before, layout: 'section', title: { zh: '新', en: null } });
});
