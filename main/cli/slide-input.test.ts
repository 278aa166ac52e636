import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefingWith } from '../../shared/deck/briefing.fixture.ts';
import { AppError } from '../../shared/errors.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { readSlide, readSlideInput } from './slide-input.ts';

const { deck } = briefingWith([]);
const words = (zh: string) => ({ zh, en: null });
const whole = {
  ...{ key: 'cover', position: 1, layout: 'cover', section: 'economy', hidden: true },
  minutes: 2.5,
  ...{ title: words('封面'), subtitle: null, notes: words('备注') },
  body: { lead: words('引子'), scene: 'lake' },
};
const read = (json: unknown, beneath: object = {}, key: string | null = null) =>
  readSlide({ from: 's.json', json }, beneath, key, deck, 'en');

/** The places that are told, in their order. */
function placesOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('usage.input-unfit');
    const lines = String(error.params['details']).split('\n').slice(1);
    expect(error.params['count']).toBe(lines.length);
    return lines.map((line) => line.trim().split('  ')[0] ?? '');
  }
  throw new Error('nothing was refused');
}

test('a slide as it is listed is read as it is; what is left out stays as it was', () => {
  expect(read(whole)).toEqual(whole);
  const { title: _, hidden: __, ...rest } = whole;
  expect(read({ title: words('新') }, { ...rest, title: words('旧'), hidden: true })).toEqual({
    ...whole,
    title: words('新'),
  });
  const { subtitle: ___, hidden: ____, minutes: _____, ...least } = whole;
  expect(read(least)).toEqual({ ...whole, hidden: false, minutes: null });
});

test.each<[string, unknown, string[]]>([
  ['a list', [whole], ['—']],
  ['a text', 'cover', ['—']],
  ['a field that no slide has', { ...whole, tittle: 1 }, ['—']],
  ['no title', { ...whole, title: undefined }, ['title']],
  [
    'an empty title and a body that does not fit',
    { ...whole, title: words(''), body: {} },
    ['title.zh', 'body.lead', 'body.scene'],
  ],
  ['an unknown layout', { ...whole, layout: 'poster' }, ['layout']],
  ['a body of a later version', { ...whole, body: { ...whole.body, version: 99 } }, ['body']],
  ['a section that the deck has not', { ...whole, section: 'gone' }, ['section']],
  ['half of a character', { ...whole, title: words('\ud842') }, ['title.zh']],
  ['a place before the first', { ...whole, position: 0 }, ['position']],
])('%s is refused with its places', (_, json, places) => {
  expect(placesOf(() => read(json))).toEqual(places);
});

test('a slide keeps its key', () => {
  expect(placesOf(() => read(whole, {}, 'other'))).toEqual(['key']);
  expect(read(whole, {}, 'cover')).toEqual(whole);
});

test('a file is read with a mark of its encoding; one that is missing or no JSON is told', async () => {
  const file = join(temporaryFolder(), 'slide.json');
  await writeFile(file, `\uFEFF${JSON.stringify(whole)}`);
  expect(await readSlideInput(file, 'en')).toEqual({ from: file, json: whole });
  await writeFile(file, '{"title": ');
  await expect(readSlideInput(file, 'en')).rejects.toMatchObject({
    ...{ code: 'usage.input-not-json', params: { from: file } },
  });
  await expect(readSlideInput(`${file}x`, 'en')).rejects.toMatchObject({
    ...{ code: 'usage.input-unreadable', params: { from: `${file}x` } },
  });
});
