import { expect, test } from 'vitest';
import { aSlide, briefingWith } from './briefing.fixture.ts';
import { pictureFindings } from './picture-findings.ts';

const said = { zh: '湖', en: 'A lake' };
const aPicture = (digit: string) => ({
  ...{ file: digit.repeat(64), small: digit.repeat(64), width: 2560, height: 1440 },
});

function findingsOf(layout: string, body: unknown, missing: readonly string[] = []) {
  const missingPictures = missing.map((digit) => digit.repeat(64));
  const found = pictureFindings({
    ...briefingWith([aSlide({ layout, body })]),
    missingPictures,
  });
  return found.map(({ place, number, lacks }) => [place, number, lacks]);
}

test('a picture that says what it shows, and whose file is here, is no finding', () => {
  expect(findingsOf('picture', { picture: { ...aPicture('a'), alt: said } })).toEqual([]);
});

test('one without words, one without files and an empty frame are found, each by its place', () => {
  const pictures = [{ picture: aPicture('a') }, { picture: { ...aPicture('b'), alt: said } }, {}];
  expect(findingsOf('picture-grid', { pictures }, ['b'])).toEqual([
    ['body.pictures.0.picture', 1, 'words'],
    ['body.pictures.1.picture', 2, 'files'],
    ['body.pictures.2.picture', 3, 'picture'],
  ]);
  expect(findingsOf('picture', {})).toEqual([['body.picture', 1, 'picture']]);
});

test('a scene needs no photograph; a photograph in its place needs words', () => {
  const cover = { lead: said, scene: 'lake' };
  expect(findingsOf('cover', cover)).toEqual([]);
  expect(findingsOf('cover', { ...cover, photograph: aPicture('a') })).toEqual([
    ['body.photograph', 1, 'words'],
  ]);
});

test('where one of its two files is here, it is not gone', () => {
  const two = { ...aPicture('a'), small: 'b'.repeat(64), alt: said };
  expect(findingsOf('picture', { picture: two }, ['a'])).toEqual([]);
  expect(findingsOf('picture', { picture: two }, ['a', 'b'])).toHaveLength(1);
});

test('a body that can’t be read is another check’s affair', () => {
  expect(findingsOf('picture', { picture: 'none' })).toEqual([]);
});
