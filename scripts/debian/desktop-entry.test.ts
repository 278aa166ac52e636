import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { desktopEntry } from './desktop-entry.ts';
import { desktopId, mediaType } from './names.ts';

const root = path.resolve(import.meta.dirname, '../..');
const entryValue = (name: string, electron = '45.4.1') =>
  desktopEntry(electron)
    .split('\n')
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1);

test('menus show it in the person’s language', () => {
  expect([entryValue('Name'), entryValue('Name[zh_CN]')]).toEqual([
    'Hongshan Briefing',
    '洪山简报',
  ]);
  expect(entryValue('Comment')).toBeTruthy();
  expect(entryValue('Comment[zh_CN]')).toMatch(/出处$/);
});

test('a file manager starts it with the path of one bundle', () => {
  expect(entryValue('Exec')).toBe('/opt/hongshan-briefing/hongshan-briefing %f');
  expect(entryValue('MimeType')).toBe(`${mediaType};`);
});

test('its windows belong to it with the shipped Electron, and with the one that stands in', () => {
  const { desktopName } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    desktopName: string;
  };
  expect(`${entryValue('StartupWMClass')}.desktop`).toBe(desktopName);
  expect(desktopName).toBe(`${desktopId}.desktop`);
  expect(entryValue('StartupWMClass', '33.2.1')).toBe('Hongshan Briefing');
});

test('the AppImage has the same file type', () => {
  const builder = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  expect(builder).toContain(`mimeType: ${mediaType},`);
});
