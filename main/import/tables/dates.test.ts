import { expect, onTestFinished, test, vi } from 'vitest';
import { dateOfIso, dateOfSerial } from './dates.ts';

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [45322, false, '2024-01-31'],
  [45322.354166666664, false, '2024-01-31T08:30:00'],
  [45322.999999999, false, '2024-02-01'],
  [0, true, '1904-01-01'],
  [43860, true, '2024-01-31'],
  [2958465, false, '9999-12-31'],
])('%s (counted from 1904: %s) is %s', (serial, date1904, date) => {
  expect(dateOfSerial(serial, date1904)).toBe(date);
});

test.each([0, 0.5, 60, 60.25, -1, 3e6])('%s is no day', (serial) => {
  expect(dateOfSerial(serial, false)).toBeNull();
});

test.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Apia'])('%s changes nothing', (zone) => {
  vi.stubEnv('TZ', zone);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(dateOfSerial(45322, false)).toBe('2024-01-31');
  // Shanghai had no half an hour here, and Apia no such day.
  expect(dateOfSerial(40907, false)).toBe('2011-12-30');
  expect(dateOfIso('2024-01-31')).toBe('2024-01-31');
});

test('dates that the file writes out', () => {
  expect(dateOfIso('2024-01-31T00:00:00')).toBe('2024-01-31');
  expect(dateOfIso('2024-01-31T08:30:00.000')).toBe('2024-01-31T08:30:00');
  expect(dateOfIso('2024-02-30')).toBeNull();
  expect(dateOfIso('2024')).toBeNull();
});
