import { expect, test, vi } from 'vitest';
import { contract } from '../shared/ipc/contract.ts';

vi.stubGlobal('window', { api: {} });
const { describeError } = await import('./error-report.ts');

test('an error is logged with its name, message and stack', () => {
  const described = describeError(new TypeError('no such slide'));
  expect(described.message).toBe('TypeError: no such slide');
  expect(described.stack).toContain('error-report.test.ts');
});

test('anything thrown is logged, within the size that the channel takes', () => {
  expect(describeError('lost')).toEqual({ message: 'lost', stack: '' });
  expect(describeError('x'.repeat(9000)).message).toHaveLength(4000);
  // In units, an odd place would be the middle of one of these.
  const names = describeError(`x${'𠮷'.repeat(9000)}`);
  expect([...names.message]).toHaveLength(4000);
  expect(names.message).not.toMatch(/\p{Surrogate}/u);
  expect(contract.log.error.input.safeParse(names).success).toBe(true);
});
