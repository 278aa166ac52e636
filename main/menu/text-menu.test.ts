import { expect, test } from 'vitest';
import { textMenu } from './text-menu.ts';

const can = {
  ...{ canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true },
  ...{ canDelete: true, canSelectAll: true, canEditRichly: false },
};
const labelsOf = (items: ReturnType<typeof textMenu>) => items.flatMap(({ label }) => label ?? []);

test.each([
  ['zh-CN', ['剪切', '复制', '粘贴', '全选']],
  ['en', ['Cut', 'Copy', 'Paste', 'Select All']],
] as const)('a text field offers what can be done with it, in %s', (locale, labels) => {
  const items = textMenu({ isEditable: true, editFlags: can, selectionText: '' }, locale);
  expect(labelsOf(items)).toEqual(labels);
});

test('what can’t be done rests', () => {
  const editFlags = { ...can, canCut: false, canPaste: false };
  const items = textMenu({ isEditable: true, editFlags, selectionText: '' }, 'en');
  const rests = items.filter(({ enabled }) => enabled === false);
  expect(labelsOf(rests)).toEqual(['Cut', 'Paste']);
});

test('elsewhere a selected text can be copied, and nothing is offered without one', () => {
  const page = { isEditable: false, editFlags: can };
  expect(labelsOf(textMenu({ ...page, selectionText: '1300家' }, 'zh-CN'))).toEqual(['复制']);
  expect(textMenu({ ...page, selectionText: ' ' }, 'zh-CN')).toEqual([]);
});
