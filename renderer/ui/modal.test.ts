import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { followModals, isModalOpen, openModal } from './modal.ts';

/** A panel as far as its opening goes: a page has it whole. */
function aPanel() {
  const panel = {
    ...{ showModal: vi.fn(), close: vi.fn(), querySelector: () => null },
    ...{ addEventListener: vi.fn(), removeEventListener: vi.fn() },
    ownerDocument: { activeElement: null },
  };
  return { panel, open: () => openModal(panel as unknown as HTMLDialogElement) };
}

test('whoever follows is told once that a panel opened, and once that the last one closed', () => {
  const told: boolean[] = [];
  const leave = followModals((isOpen) => told.push(isOpen));
  const [one, other] = [aPanel(), aPanel()];
  const closeOne = one.open();
  const closeOther = other.open();
  expect(one.panel.showModal).toHaveBeenCalledOnce();
  expect(isModalOpen()).toBe(true);
  closeOne();
  expect(one.panel.close).toHaveBeenCalledOnce();
  expect(isModalOpen()).toBe(true);
  closeOther();
  expect(isModalOpen()).toBe(false);
  expect(told).toEqual([false, true, false]);
  leave();
  other.open()();
  expect(told).toHaveLength(3);
});

test('no panel opens without the window knowing', () => {
  const opening = globSync('renderer/**/*.{ts,tsx}').filter((file) =>
    /\.showModal\(/.test(readFileSync(file, 'utf8')),
  );
  expect(opening.sort()).toEqual(['renderer/ui/modal.ts']);
});
