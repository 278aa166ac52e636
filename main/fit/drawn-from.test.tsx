import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, onTestFinished, test } from 'vitest';
// What slides look like is known by what draws them alone; it needs no window for that.
import { SlideSheet } from '../../renderer/slides/SlideSheet.tsx';
import { sharedContext } from '../../renderer/slides/shared-context.ts';
import { SlideContext } from '../../renderer/slides/slide-context.ts';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { drawnFrom } from '../../shared/deck/drawn-from.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { PictureHash } from '../../shared/model/picture.ts';
import { openStore } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';

function builtIn(): Briefing {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store.briefings.get(DeckKey.parse('annual-2023'));
}

const settings = {
  slideLocale: 'zh-CN',
  interfaceLocale: 'zh-CN',
  slideLook: 'south-lake',
} as const;

/** Each shown slide: how it is drawn, and what it is said to be drawn from. */
function drawn(briefing: Briefing) {
  const results = bindDeck(briefing, settings.slideLocale);
  const shared = sharedContext(briefing, settings, results.length, null);
  return results.map((result) => ({
    markup: renderToStaticMarkup(
      <SlideContext value={{ ...shared, snapshotId: null }}>
        <SlideSheet result={result} mode="print" />
      </SlideContext>,
    ),
    from: JSON.stringify([drawnFrom(briefing), result]),
  }));
}

const other = (text: Localized): Localized => ({ zh: `${text.zh}二`, en: text.en });

/** Whatever a slide may say of the store and of its deck, changed. */
const changes: Readonly<Record<string, (briefing: Briefing) => Partial<Briefing>>> = {
  values: ({ figures }) => ({
    figures: figures.map((figure) => ({ ...figure, value: (figure.value ?? 0) + 1 })),
  }),
  units: ({ figures }) => ({
    figures: figures.map((figure) => ({ ...figure, unit: figure.unit && other(figure.unit) })),
  }),
  names: ({ figures }) => ({
    figures: figures.map((figure) => ({
      ...figure,
      ...{ name: other(figure.name), shortName: figure.shortName && other(figure.shortName) },
    })),
  }),
  passages: ({ figures }) => ({
    figures: figures.map((figure) => ({
      ...figure,
      passages: figure.passages.map((passage) => ({ ...passage, paraNo: 77 })),
    })),
  }),
  goals: ({ goals }) => ({
    goals: goals.map((goal) => ({ ...goal, statement: other(goal.statement) })),
  }),
  milestones: ({ milestones }) => ({
    milestones: milestones.map((milestone) => ({ ...milestone, title: other(milestone.title) })),
  }),
  sources: ({ sources }) => ({
    sources: sources.map((source) => ({ ...source, title: other(source.title) })),
  }),
  'title of the deck': ({ deck }) => ({ deck: { ...deck, title: other(deck.title) } }),
  sections: ({ deck }) => ({
    deck: {
      ...deck,
      sections: deck.sections.map((section) => ({ ...section, name: other(section.name) })),
    },
  }),
  'titles of slides': ({ deck }) => ({
    deck: {
      ...deck,
      slides: deck.slides.map((slide) => ({ ...slide, title: other(slide.title) })),
    },
  }),
  'a slide hidden': ({ deck }) => ({
    deck: { ...deck, slides: deck.slides.map((slide, at) => ({ ...slide, hidden: at === 3 })) },
  }),
  'a slide gone': ({ deck }) => ({ deck: { ...deck, slides: deck.slides.slice(1) } }),
  'files of photographs': ({ deck }) => ({
    missingPictures: [...JSON.stringify(deck).matchAll(/"([0-9a-f]{64})"/g)].map(([, file]) =>
      PictureHash.parse(file),
    ),
  }),
};

test('a slide that looks otherwise is drawn from something else, whatever was changed', () => {
  const briefing = builtIn();
  const before = drawn(briefing);
  for (const [what, change] of Object.entries(changes)) {
    const after = drawn({ ...briefing, ...change(briefing) });
    const others = before.filter(({ markup }, at) => markup !== after[at]?.markup);
    // A change that no slide shows would prove nothing.
    expect(others, what).not.toEqual([]);
    const unnoticed = before.filter(
      ({ markup, from }, at) => markup !== after[at]?.markup && from === after[at]?.from,
    );
    expect(unnoticed, what).toEqual([]);
  }
});

test('the state of the data is no part of it', () => {
  const briefing = builtIn();
  const snapshot = { id: '0123456789ab', changedAt: '2026-01-01T00:00:00.000Z' };
  expect(drawn({ ...briefing, snapshot })).toEqual(drawn(briefing));
});
