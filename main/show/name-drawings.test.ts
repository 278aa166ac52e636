import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { slideKeyOf } from '../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import type { Logo } from '../../shared/model/logo.ts';
import { PictureHash } from '../../shared/model/picture.ts';
import { openStore } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { type DrawingNames, type DrawnDeck, nameDrawings } from './name-drawings.ts';

function builtIn(): Briefing {
  const file = path.join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store.briefings.get(DeckKey.parse('annual-2023'));
}

const as = (briefing: Briefing, changed: Partial<DrawnDeck> = {}): Promise<DrawingNames> =>
  nameDrawings({ briefing, locale: 'zh-CN', look: 'south-lake', ...changed });

/** The slides that have another name, in their order. */
function otherwise(before: DrawingNames, after: DrawingNames): string[] {
  return [...before].flatMap(([key, name]) => (after.get(key) === name ? [] : [key]));
}

test('a figure that was corrected gives other names to the slides that show it, and to no other', async () => {
  const briefing = builtIn();
  const before = await as(briefing);
  const [slide] = bindDeck(briefing, 'zh-CN').flatMap((result) =>
    result.ok && result.slide.figures.length > 0 ? [result.slide] : [],
  );
  const corrected = slide?.figures[0]?.figure;
  if (!corrected) throw new Error('no slide shows a figure');
  const figures = briefing.figures.map((figure) =>
    figure.key === corrected.key && figure.timePeriod === corrected.timePeriod
      ? { ...figure, value: (figure.value ?? 0) + 1 }
      : figure,
  );
  const after = { ...briefing, figures, snapshot: { ...briefing.snapshot, id: '0123456789ab' } };
  const [then, now] = [briefing, after].map((one) => bindDeck(one, 'zh-CN'));
  const reads = (at: number) => [then, now].map((results) => JSON.stringify(results?.[at]));
  const changed = then?.flatMap((result, at) => {
    const [was, is] = reads(at);
    return was === is ? [] : [slideKeyOf(result)];
  });
  expect(changed).toContain(slide?.key);
  expect(otherwise(before, await as(after))).toEqual(changed);
  expect(changed?.length).toBeLessThan(before.size);
});

test('the state of the data alone changes no name', async () => {
  const briefing = builtIn();
  const snapshot = { id: '0123456789ab', changedAt: '2026-01-01T00:00:00.000Z' };
  expect(await as({ ...briefing, snapshot })).toEqual(await as(briefing));
});

test('what all slides are drawn with changes all names', async () => {
  const briefing = builtIn();
  const before = await as(briefing);
  const [, ...fewer] = briefing.deck.slides;
  const logo = { url: 'data:image/png;base64,AA' } as Logo;
  const changes: Partial<DrawnDeck>[] = [
    { locale: 'en' },
    { look: 'night' },
    { briefing: { ...briefing, logo } },
    { briefing: { ...briefing, missingPictures: [PictureHash.parse('a'.repeat(64))] } },
    { briefing: { ...briefing, sources: briefing.sources.slice(1) } },
    { briefing: { ...briefing, deck: { ...briefing.deck, title: { zh: '另一个', en: 'Other' } } } },
    { briefing: { ...briefing, deck: { ...briefing.deck, slides: fewer } } },
  ];
  for (const changed of changes)
    expect(otherwise(before, await as(briefing, changed))).toHaveLength(before.size);
});
