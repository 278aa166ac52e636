import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
  packages: Record<string, { engines?: object; resolved?: string }>;
};

// npm would warn whoever installs with an older Node, which runs none of the packages; and where
// they come from is for everyone's own npm to decide.
test.each(['engines', 'resolved'] as const)('the lock says no %s of any package', (word) => {
  const entries = Object.entries(packages);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([name, entry]) => name !== '' && entry[word])).toEqual([]);
});
