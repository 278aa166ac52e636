/**
 * How quickly the editor follows whoever writes in it: `npm run bench:editor`.
 *
 * On decks of 100 and 200 slides. Prints medians and 95th percentiles; machines differ, so nothing is
 * asserted: beside each stands what the same machine needs for a bare field, or a frame.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type ElectronHarness, startElectron } from '../e2e/harness/electron.ts';
import { signAs } from '../e2e/office.ts';
import { Reader } from '../e2e/pages/reader.ts';
import { SlideEditor } from '../e2e/pages/slide-editor.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import { storeWithSlides } from './long-deck.ts';
import { idleFrames, memory, report, reportHead, rest } from './page-measures.ts';
import { pastePhotographs } from './photograph.ts';
import { quantile } from './quantile.ts';
import { typing } from './typing.ts';

const counts = {
  ...{ slides: 100, long: 200, rounds: 3, keys: 50, firstEdits: 100, edits: 500, openings: 12 },
  ...{ layouts: 60, drags: 3, dragSteps: 40, photographs: 20 },
} as const;

/** Between keys of somebody who types quickly: 150 words of five letters in a minute, ms. */
const quickPauseMs = 80;

/** A slide of the long deck: a picture over the whole sheet. */
const pictureSlide = 'co-governance-27';

/** From the key to the frame in which the slide can be edited. */
async function toEditMode(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < counts.openings; opening += 1) {
    const time = await page.evaluate(async () => {
      const reader = document.querySelector('[data-testid="reader"]');
      const done = () => reader?.matches('[data-editing="true"]:has([data-stage])');
      const press = () =>
        window.dispatchEvent(
          new KeyboardEvent('keydown', { code: 'KeyE', bubbles: true, cancelable: true }),
        );
      const began = performance.now();
      press();
      while (!done()) await new Promise((resolve) => setTimeout(resolve));
      await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const time = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 200));
      press();
      while (done()) await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return time;
    });
    times.push(time);
  }
  return times;
}

/** From the Enter that takes another layout to the end of the frame that shows it. */
async function layoutToPaint(editor: SlideEditor): Promise<number[]> {
  const { page, reader } = editor;
  const times: number[] = [];
  for (let change = 0; change < counts.layouts; change += 1) {
    await reader.button('layout-gallery.title').click();
    const gallery = page.getByTestId('layout-gallery');
    await gallery.getByRole('listbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Home');
    for (let right = 0; right < change % 4; right += 1) await page.keyboard.press('ArrowRight');
    // The layout as it is now comes among the others: another one is taken.
    const current = gallery.locator('[aria-selected="true"][data-current="true"]');
    if ((await current.count()) > 0) await page.keyboard.press('ArrowRight');
    await page.getByTestId('candidate-on-stage').locator('[data-layout]').waitFor();
    await rest(page);
    times.push(
      await page.evaluate(async () => {
        const slide = () => document.querySelector('main [data-mode="stage"][data-layout]');
        const drawn = () => slide()?.getAttribute('data-layout');
        const before = drawn();
        const list = document.activeElement;
        const began = performance.now();
        const init = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
        list?.dispatchEvent(new KeyboardEvent('keydown', init));
        while (drawn() === before) {
          if (performance.now() - began > 5000) return Number.NaN;
          await new Promise((resolve) => setTimeout(resolve));
        }
        await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        // Right after that frame, before the panes that follow the slide are drawn.
        return scheduler.postTask(() => performance.now() - began, { priority: 'user-blocking' });
      }),
    );
    await page.waitForTimeout(300);
  }
  return times.filter((time) => !Number.isNaN(time));
}

/** Times between frames while a slide is dragged over the list, which rolls along. */
async function dragging(editor: SlideEditor): Promise<number[]> {
  const { page, reader } = editor;
  const list = await reader.sidebar.boundingBox();
  if (!list) throw new Error('there is no list of slides');
  const times: number[] = [];
  for (let drag = 0; drag < counts.drags; drag += 1) {
    await reader.options.first().scrollIntoViewIfNeeded();
    const from = await reader.options.nth(2).boundingBox();
    if (!from) throw new Error('there is no third slide');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.evaluate(() => {
      const frames: number[] = [];
      let last = performance.now();
      let goes = true;
      const frame = (now: number) => {
        frames.push(now - last);
        last = now;
        if (goes) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      Object.assign(window, {
        stopFrames() {
          goes = false;
          return frames.slice(2);
        },
      });
    });
    // Down to the edge, where the list rolls, and up again.
    for (let step = 0; step < counts.dragSteps; step += 1) {
      const part = step / counts.dragSteps;
      const y = list.y + list.height * (part < 0.7 ? 0.2 + part * 1.1 : 1.67 - part);
      await page.mouse.move(from.x + from.width / 2 + (step % 3), y);
      await page.waitForTimeout(40);
    }
    times.push(
      ...(await page.evaluate(() =>
        (window as unknown as { stopFrames(): number[] }).stopFrames(),
      )),
    );
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.waitForTimeout(300);
  }
  return times;
}

/** Gives slide after slide another title, as another window would, until the window has come to rest. */
async function retitle(page: Page, first: number, count: number): Promise<void> {
  for (let edit = first; edit < first + count; edit += 1) {
    await page.evaluate(async (edit) => {
      const outcome = await window.api.briefing.get({ deck: null });
      if (!outcome.ok) throw new Error(outcome.error.code);
      const { deck } = outcome.value;
      const slide = deck.slides[edit % deck.slides.length];
      if (!slide) return;
      const { position: _, ...fields } = slide;
      const after = { ...fields, title: { ...fields.title, zh: `第${edit}次改动` } };
      const change = { entity: 'slide', deck: deck.key, before: fields, after } as const;
      await window.api.records.apply({ edit: change, actor: '王芳', reason: '' });
    }, edit);
  }
  await page.waitForTimeout(5000);
  await rest(page);
}

async function typingBesideBare(
  harness: ElectronHarness,
  editor: SlideEditor,
  { idle, pauseMs }: { readonly idle: readonly number[]; readonly pauseMs: number },
): Promise<void> {
  const { bare, typed, processor } = await typing(harness, editor, { ...counts, pauseMs });
  const pace = pauseMs > 0 ? `every ${pauseMs} ms` : 'without a pause';
  report(`a key ${pace} to paint in a bare field`, bare);
  report(`a key ${pace} to paint in a slide`, typed);
  const more = quantile(typed, 0.95) - quantile(bare, 0.95);
  const frames = more / quantile(idle, 0.5);
  const perKey = (ms: number) => (ms / counts.rounds / counts.keys).toFixed(1);
  console.log(
    `that is ${more.toFixed(1)} ms, ${frames.toFixed(1)} frames of this machine more than bare (p95); processor time of the page per key: bare ${perKey(processor.bare)} ms, slide ${perKey(processor.typed)} ms`,
  );
}

async function photographs(editor: SlideEditor): Promise<void> {
  const { page, reader } = editor;
  await reader.open(pictureSlide);
  const { sizes, pasted } = await pastePhotographs(editor, counts.photographs);
  const weight = quantile(sizes, 0.5) / 1024 / 1024;
  report(
    `a photograph of 12 megapixels, ${weight.toFixed(1)} MB, pasted`,
    pasted.map(({ toPaint }) => toPaint),
  );
  const silences = pasted.map(({ longestSilence }) => longestSilence);
  const [usual, longest] = [quantile(silences, 0.95), Math.max(...silences)];
  console.log(
    `the window answered nothing for ${usual.toFixed(0)} ms (p95), ${longest.toFixed(0)} at most`,
  );
  await page.waitForTimeout(500);
}

async function inLongDeck(display: Readonly<Record<string, string>>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  await storeWithSlides(folder, counts.long);
  const harness = await startElectron(folder, { env: display });
  try {
    const { page } = harness;
    const reader = new Reader(page);
    const editor = new SlideEditor(reader);
    await reader.slide.root.waitFor();
    await signAs(page, '王芳');
    await editor.open();
    await rest(page);
    const frames = await dragging(editor);
    report(`a frame while a slide of ${counts.long} is dragged`, frames);
    const long = frames.filter((time) => time > 50).length;
    console.log(
      `${long} of ${frames.length} frames over 50 ms, the longest ${Math.max(...frames).toFixed(0)} ms`,
    );
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  try {
    await inDeck(display?.env ?? {});
    await inLongDeck(display?.env ?? {});
  } finally {
    await display?.close();
  }
}

async function inDeck(display: Readonly<Record<string, string>>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  await storeWithSlides(folder, counts.slides);
  const harness = await startElectron(folder, { env: display });
  try {
    const { page } = harness;
    const reader = new Reader(page);
    const editor = new SlideEditor(reader);
    await reader.slide.root.waitFor();
    await signAs(page, '王芳');
    console.log(
      `load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}, ${counts.slides} slides\n`,
    );
    reportHead();
    await editor.open();
    await editor.close();
    await rest(page);
    report('key to edit mode', await toEditMode(page));
    await editor.open();
    if (!(await rest(page))) console.log('(the machine gives the window no second of rest)');
    const idle = await idleFrames(page);
    report('a frame with nothing to draw', idle);
    await typingBesideBare(harness, editor, { idle, pauseMs: quickPauseMs });
    await typingBesideBare(harness, editor, { idle, pauseMs: 0 });
    await reader.open(6);
    report('a layout taken to its frame', await layoutToPaint(editor));

    await photographs(editor);

    // The first edits compile what the others only run; once all has come to rest.
    await retitle(page, 0, counts.firstEdits);
    const before = await memory(page);
    await retitle(page, counts.firstEdits, counts.edits);
    const after = await memory(page);
    console.log(
      `memory of the window: ${before.toFixed(1)} MB, after ${counts.edits} edits ${after.toFixed(1)} MB (x${(after / before).toFixed(2)})`,
    );
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
