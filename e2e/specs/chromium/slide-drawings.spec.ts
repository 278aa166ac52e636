import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fontFamily, slideFaces } from '../../../renderer/styles/fonts.ts';
import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { builtInLooks } from '../../../shared/model/look.ts';
import type { DrawnLine, SlideDrawing } from '../../../shared/model/presentation.ts';
import { drawPages } from '../../drawn-pages.ts';
import { seedExtremes } from '../../extreme-dataset.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { boxesOf, linesOf, pointsOf, redrawn } from '../../redraw.ts';
import { similarity } from '../../similarity.ts';

// Each worker has an app of its own; a busy machine may take its time.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

const decks = ['annual-2023', 'outlook-2024'].map((key) => DeckKey.parse(key));

for (const deck of decks) {
  for (const look of builtInLooks) {
    // Looks differ in colours alone: what is missing in one of them is missing in all.
    const isPictured = look === 'south-lake';
    for (const locale of isPictured ? locales : (['zh-CN'] as const)) {
      const alike = isPictured ? ', and is alike when it is drawn anew' : '';
      test(`every slide of ${deck} is measured with all its words and figures, inside the slide${alike}, ${look}, ${locale}`, async ({
        app,
        stored,
      }) => {
        const briefing = stored.briefings.find((one) => one.deck.key === deck);
        if (!briefing) throw new Error(`no briefing ${deck}`);
        const { page } = app.harness;
        const pages = await drawPages(app.harness, briefing, { locale, look, isPictured });
        for (const result of stored.slides(locale, briefing)) {
          const drawn = pages.find(({ drawing }) => drawing.slide === slideKeyOf(result));
          if (!drawn) throw new Error(`${slideKeyOf(result)} was not drawn`);
          const { drawing, characters, picture } = drawn;
          expect.soft(charactersOf(drawing), drawing.title).toBe(characters);
          expectFigures(drawing, result);
          if (picture) await expectAlike(page, drawing, picture, locale);
        }
        for (const { drawing } of pages) expectInside(drawing);
        expect(pages.filter(({ drawing }) => drawing.layout === 'appendix')).not.toHaveLength(0);
        if (isPictured) await page.reload();
      });
    }
  }
}

test('the same slides are measured the same, however many are drawn at once', async ({
  app,
  stored,
}) => {
  const { briefing } = stored;
  const asked = { locale: 'zh-CN', look: 'south-lake', isPictured: false } as const;
  const once = await drawPages(app.harness, briefing, asked);
  const again = await drawPages(app.harness, briefing, { ...asked, perRun: 7 });
  expect(again.map(({ drawing }) => drawing)).toEqual(once.map(({ drawing }) => drawing));
});

test('what finds no room is measured as it is shown, and ends with …', async ({ app, stored }) => {
  const { briefing } = stored;
  const long = '面向全区的创新街区与科技园区建设'.repeat(12);
  const [first, second, ...others] = briefing.deck.slides;
  if (!first || !second) throw new Error('the briefing has no second slide');
  const title = { zh: long, en: long };
  const slides = [first, { ...second, title, subtitle: title }, ...others];
  const changed = { ...briefing, deck: { ...briefing.deck, slides } };
  const asked = { locale: 'zh-CN', look: 'south-lake', isPictured: true } as const;
  const pages = await drawPages(app.harness, changed, asked);
  const drawn = pages.find(({ drawing }) => drawing.slide === second.key);
  if (!drawn?.picture) throw new Error('the slide was not drawn');
  const cut = drawn.drawing.items.filter(
    (item) => item.kind === 'text' && ['title', 'subtitle'].includes(item.role),
  );
  const ends = cut.map((item) => linesOf(item).map(textOf).at(-1)?.at(-1));
  expect(ends).toEqual(['…', '…']);
  await expectAlike(app.harness.page, drawn.drawing, drawn.picture, 'zh-CN');
  await app.harness.page.reload();
});

test('every layout is measured with its least and its most', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-drawings-'));
  seedExtremes(folder);
  const harness = await startChromium(folder);
  try {
    const briefing = harness.store.briefings.get(DeckKey.parse('annual-2023'));
    const asked = { locale: 'zh-CN', look: 'south-lake', isPictured: true } as const;
    for (const { drawing, picture } of await drawPages(harness, briefing, asked)) {
      expectInside(drawing);
      if (picture) await expectAlike(harness.page, drawing, picture, 'zh-CN');
    }
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function charactersOf({ items }: SlideDrawing): string {
  const text = items.flatMap(linesOf).map(textOf).join('');
  return [...text.replace(/\s/g, '')].sort().join('');
}

function textOf({ runs }: DrawnLine): string {
  return runs.map(({ text }) => text).join('');
}

/** Each figure stands in a text or at a mark as the store prints it, and is known as that figure. */
function expectFigures({ items, title }: SlideDrawing, result: BindResult): void {
  if (!result.ok) throw new Error(`${result.key} is broken`);
  const lines = items.flatMap(linesOf);
  const points = items.flatMap(pointsOf);
  const prints = (key: string, printed: string) =>
    lines.some(({ runs }) => {
      const own = runs.filter(({ figure }) => figure === key);
      return own
        .map(({ text }) => text)
        .join('')
        .includes(printed.trim());
    }) || points.some((point) => point.figure === key && point.printed === printed);
  const missing = result.slide.figures.filter(
    ({ figure, printed }) => !prints(figure.key, printed),
  );
  expect
    .soft(
      missing.map(({ figure, printed }) => `${figure.key} ${printed}`),
      title,
    )
    .toEqual([]);
}

function expectInside({ items, title }: SlideDrawing): void {
  const outside = items
    .flatMap(boxesOf)
    .filter(
      ({ x, y, width, height }) =>
        x < -0.05 || y < -0.05 || x + width > 1280.05 || y + height > 720.05,
    );
  expect.soft(outside, title).toEqual([]);
}

/** Drawn from its measures alone, a slide looks as it does. */
async function expectAlike(
  page: Page,
  drawing: SlideDrawing,
  picture: Buffer,
  locale: Locale,
): Promise<void> {
  const anew = await pictureOf(page, drawing, locale);
  expect.soft(await similarity(page, picture, anew), drawing.title).toBeGreaterThanOrEqual(0.95);
}

async function pictureOf(page: Page, drawing: SlideDrawing, locale: Locale): Promise<Buffer> {
  await page.evaluate(
    async ({ svg, faces }) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      const drawn = document.importNode(parsed, true);
      document.body.replaceChildren(drawn);
      document.body.style.setProperty('text-spacing-trim', 'trim-start');
      Object.assign((drawn as unknown as SVGElement).style, {
        ...{ position: 'fixed', left: '0', top: '0', fontVariantNumeric: 'lining-nums' },
        fontSynthesis: 'none',
      });
      const text = drawn.textContent ?? '';
      await Promise.all([
        ...faces.map((face) => document.fonts.load(face, text)),
        ...[...drawn.querySelectorAll('image')].map(pictureDecoded),
      ]);
      await document.fonts.ready;

      async function pictureDecoded(image: SVGImageElement): Promise<void> {
        // The type that TypeScript knows has no decode; browsers do.
        await (image as SVGImageElement & { decode(): Promise<void> }).decode();
      }
    },
    { svg: redrawn(drawing, fontFamily(locale)), faces: slideFaces },
  );
  return page.screenshot({ clip: { x: 0, y: 0, width: 1280, height: 720 } });
}
