import { expect, test, vi } from 'vitest';

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
});
