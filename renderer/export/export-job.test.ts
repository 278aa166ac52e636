import { expect, test } from 'vitest';
import { builtInChoice } from '../../shared/export/export-presets.ts';
import { ExportRequest } from '../../shared/model/export.ts';
import { ImageRequest } from '../../shared/model/image.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { RecordId } from '../../shared/model/record-id.ts';
import { type Draft, jobOf } from './export-job.ts';

const deck = DeckKey.parse('annual-2023');
const choice = builtInChoice('handout', { locale: 'zh-CN', look: 'night' });
const ink = RecordId.parse('01900000-0000-7000-8000-000000000007');
const draft: Draft = { choice, range: { kind: 'all' }, ink };
const resolved = { ok: true, slides: [2, 3], count: 2 } as const;

test('pages are asked for with all that was chosen', () => {
  const job = jobOf(draft, { ...resolved, slides: [2, 3] }, deck, 'zh-CN');
  expect(job.kind).toBe('pdf');
  expect(ExportRequest.parse(job.request)).toMatchObject({
    deck,
    kind: 'handout',
    perPage: 3,
    colour: 'greyscale',
    slides: [2, 3],
    ink,
  });
});

test('images are in one language, that of the slides in view where both were chosen', () => {
  const images: Draft = { ...draft, choice: { ...choice, kind: 'images', locale: 'both' } };
  const job = jobOf(images, { ...resolved, slides: null }, deck, 'en');
  expect(ImageRequest.parse(job.request)).toEqual({
    deck,
    format: 'png',
    scale: 2,
    locale: 'en',
    look: 'south-lake',
    slides: null,
  });
});
