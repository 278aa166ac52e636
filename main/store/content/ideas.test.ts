import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { changeLayout, type LaidOut, slideTerms } from '../../../shared/deck/change-layout.ts';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { referenceInDeck } from '../../../shared/deck/find-figure.ts';
import { ideasFor, ideasForSlide } from '../../../shared/deck/ideas.ts';
import { layouts } from '../../../shared/deck/layouts/index.ts';
import { readNewBody } from '../../../shared/deck/layouts/read-body.ts';
import { trayOf } from '../../../shared/deck/layouts/tray.ts';
import { absoluteValue } from '../../../shared/figures/format-figure.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import { locales } from '../../../shared/model/localized.ts';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';

// One store for all: nothing is written.
const folder = mkdtempSync(join(tmpdir(), 'hongshan-store-'));
const store = openStore(join(folder, 'store.sqlite'), {
  datasetFolder: builtInDataset,
  onDamaged: 'refuse',
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
const briefing = store.briefings.get('annual-2023');
const terms = slideTerms(briefing);
const references = briefing.figures.map((figure) => referenceInDeck(figure, terms.find));
const anyChoice = (maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...references), { minLength: 1, maxLength });

function assertShown(slide: LaidOut): void {
  expect(readNewBody(slide.layout, slide.body)).toMatchObject({ ok: true });
  const [first] = briefing.deck.slides;
  const slides = [{ ...(first as Slide), ...slide }];
  for (const locale of locales)
    expect(bindDeck({ ...briefing, deck: { ...briefing.deck, slides } }, locale)).toMatchObject([
      { ok: true },
    ]);
}

/** What a body draws against each other, whatever its layout. */
function assertHonest({ body }: LaidOut): void {
  const { chart, parts, steps } = body as Readonly<Record<string, unknown>> & {
    readonly chart?: {
      readonly type: string;
      readonly figures?: string[];
      readonly parts?: Share[];
    };
    readonly parts?: readonly Share[];
    readonly steps?: readonly { readonly figure: string }[];
  };
  const compared = chart?.figures ?? steps?.map(({ figure }) => figure) ?? [];
  const figures = compared.map((written) => terms.find(written) as Figure);
  expect(new Set(figures.map(({ unit }) => unit.zh)).size).toBeLessThanOrEqual(1);
  for (const { kind } of figures) expect(['rank', 'recognition']).not.toContain(kind);
  for (const share of [...(parts ?? []), ...(chart?.parts ?? [])]) {
    const [part, whole] = [terms.find(share.part), terms.find(share.whole ?? '')];
    if (share.whole === undefined) expect(part?.unit.zh).toBe('%');
    else
      expect(absoluteValue(part as Figure)).toBeLessThanOrEqual(
        absoluteValue(whole as Figure) ?? Number.NaN,
      );
  }
}

interface Share {
  readonly part: string;
  readonly whole?: string;
}

test('for any figures of the store there are ideas that show them, honestly, and lose none', () => {
  fc.assert(
    fc.property(anyChoice(40), (chosen) => {
      const ideas = ideasFor(chosen, terms);
      expect(ideas.length).toBeGreaterThanOrEqual(chosen.length === 1 ? 1 : 3);
      expect(ideas.length).toBeLessThanOrEqual(8);
      for (const { slide, waiting } of ideas) {
        assertShown(slide);
        assertHonest(slide);
        const written = JSON.stringify(slide.body);
        for (const one of chosen) expect(written).toContain(one);
        expect(trayOf(slide.body).waiting.length).toBe(waiting);
      }
      expect(new Set(ideas.map(({ slide }) => slide.layout)).size).toBe(ideas.length);
      expect(ideasFor(chosen, terms)).toEqual(ideas);
    }),
    { numRuns: 60 },
  );
});

test('for two to six figures the first idea has room for all of them', () => {
  fc.assert(
    fc.property(anyChoice(6), (chosen) => {
      expect(ideasFor(chosen, terms)[0]?.waiting).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [['market-entities-new', 'market-entities-total'], 'part-of-whole'],
  [['above-scale-enterprises-new', 'above-scale-enterprises-total'], 'part-of-whole'],
])('%s is first drawn as a part of its whole', (keys, layout) => {
  expect(
    ideasFor(
      keys.map((key) => `{{${key}}}`),
      terms,
    )[0]?.slide.layout,
  ).toBe(layout);
});

test('every slide of the briefing has ideas, which say what would wait, and all bind', () => {
  for (const slide of briefing.deck.slides) {
    const ideas = ideasForSlide(slide, terms);
    for (const idea of ideas) {
      expect(idea.slide.layout).not.toBe(slide.layout);
      assertShown(idea.slide);
      expect(idea.slide).toMatchObject({ key: slide.key, title: slide.title });
    }
  }
});

test('every slide of the briefing goes through all layouts and comes back as it was', () => {
  const clean = checkDeck(briefing);
  const slides = briefing.deck.slides.map((begun) => {
    let slide = begun;
    for (const { key } of layouts) {
      const change = changeLayout(slide, key, terms);
      if (!change?.ok) continue;
      assertShown(change.slide);
      slide = change.slide;
      const back = changeLayout(change.slide, begun.layout, terms);
      if (back?.ok) slide = back.slide;
    }
    return slide;
  });
  expect(slides).toEqual(briefing.deck.slides);
  expect(checkDeck({ ...briefing, deck: { ...briefing.deck, slides } })).toEqual(clean);
});
