import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const architecture = readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8');

test.each(['main', 'renderer', 'shared'])(
  'every folder of %s is in the table of folders',
  (top) => {
    const folders = readdirSync(path.join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${top}/${name}`);
    expect(folders.length).toBeGreaterThan(0);
    const rows = architecture.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => row.split(' | ')[0]?.match(/[\w/-]+/g) ?? []);
    const missing = folders.filter(
      (folder) => !named.some((name) => name === folder || name.startsWith(`${folder}/`)),
    );
    expect(missing).toEqual([]);
  },
);
