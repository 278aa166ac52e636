import { expect, test, vi } from 'vitest';
import { commandIds } from '../shared/commands/registry.ts';
import { createCommandRunner } from './commands.ts';

function setUp() {
  const parts = { set: vi.fn(), showAbout: vi.fn(), emit: vi.fn() };
  return { ...parts, run: createCommandRunner(parts) };
}

test.each(commandIds)('%s has an effect', (id) => {
  const { run, set, showAbout, emit } = setUp();
  run(id);
  expect(set.mock.calls.length + showAbout.mock.calls.length + emit.mock.calls.length).toBe(1);
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
