import { expect, test, vi } from 'vitest';
import { commandIds } from '../shared/commands/registry.ts';
import { createCommandRunner } from './commands.ts';

function setUp() {
  const parts = { set: vi.fn(), openStore: vi.fn(), showAbout: vi.fn(), zoom: vi.fn() };
  const emit = vi.fn();
  return { ...parts, emit, run: createCommandRunner({ ...parts, emit }) };
}

test.each(commandIds)('%s has an effect', (id) => {
  const { run, ...parts } = setUp();
  run(id);
  expect(Object.values(parts).flatMap(({ mock }) => mock.calls)).toHaveLength(1);
});

test('a choice sets what it names, and nothing beside it', () => {
  const { run, set } = setUp();
  run('view.slides-in-english');
  expect(set).toHaveBeenCalledWith({ slideLocale: 'en' });
});

test('what a window does is sent to it', () => {
  const { run, emit } = setUp();
  run('file.export-pdf');
  expect(emit).toHaveBeenCalledWith('commands', 'invoked', { id: 'file.export-pdf' });
});
