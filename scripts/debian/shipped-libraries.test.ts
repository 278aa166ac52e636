import path from 'node:path';
import { expect, test } from 'vitest';
import { copyrightText, librariesText } from './copyright.ts';
import { shippedLibraries } from './shipped-libraries.ts';

const libraries = shippedLibraries(path.resolve(import.meta.dirname, '../..'));
const names = libraries.map(({ name }) => name);

test('libraries that the app is made of are named, with what they need in their turn', () => {
  expect(names).toContain('react-dom');
  expect(names).toContain('better-sqlite3');
  // Nothing of ours imports it: antd does.
  expect(names).toContain('@rc-component/table');
});

test('what only builds and tests the app is not named', () => {
  const tools = ['electron', 'vite', 'vitest', 'typescript', '@playwright/test', '@types/react'];
  expect(names.filter((name) => tools.includes(name))).toEqual([]);
});

test('each library is there with its licence, and with the text of it where its package has one', () => {
  expect(libraries.filter(({ licence }) => licence === 'no licence named')).toEqual([]);
  const text = librariesText(libraries);
  for (const { name, version, licence } of libraries)
    expect(text).toContain(`${name} ${version} (${licence})`);
  expect(text).toContain('Copyright (c) Meta Platforms');
});

test('every kind of licence inside is in the file that Debian reads', () => {
  const text = copyrightText(libraries);
  const line = /^Comment: The libraries are under (.*)\.$/m.exec(text)?.[1]?.split(', ');
  expect(line).toEqual(expect.arrayContaining(['MIT', 'ISC', 'Apache-2.0']));
  // A licence that a stanza names must have a stanza of its own.
  const named = [...text.matchAll(/^License: (.*)$/gm)].flatMap(([, each = '']) =>
    each.split(' and '),
  );
  const explained = [...text.matchAll(/^License: (\S+)\n /gm)].map(([, each]) => each);
  expect([...new Set(named)].filter((each) => !explained.includes(each))).toEqual([]);
});
