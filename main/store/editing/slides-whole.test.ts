import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changeLayout, slideTerms } from '../../../shared/deck/change-layout.ts';
import { storedSlide } from '../../../shared/deck/deck-edits.ts';
import { layouts } from '../../../shared/deck/layouts/index.ts';
import { readBody } from '../../../shared/deck/layouts/read-body.ts';
import {
  addSection,
  duplicateSlides,
  type InsertionPoint,
  insertNewSlide,
  insertSlides,
  moveSection,
  moveSlides,
  neighbourOf,
  recolourSection,
  removeSectionKeepingSlides,
  removeSectionWithSlides,
  removeSlides,
  renameSection,
  setHidden,
  splitSection,
} from '../../../shared/deck/slide-list-edits.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import { type Edit, EditsRequest } from '../../../shared/model/edit.ts';
import { OrderKey } from '../../../shared/model/order-key.ts';
import { randomFrom } from '../../export/testing/random.ts';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

type Choose = <Item>(items: readonly Item[]) => Item;

/** Where the list of slides lets things be put: beside a slide, in its section, or in an empty section. */
function insertionPoints({ sections, slides }: Deck): InsertionPoint[] {
  const beside = slides.flatMap(({ key, section }, index): InsertionPoint[] => [
    { section, before: key },
    { section, before: slides[index + 1]?.key ?? null },
  ]);
  const inEmpty = sections
    .filter(({ key }) => !slides.some((slide) => slide.section === key))
    .map(({ key, orderKey }): InsertionPoint => {
      const later = sections.filter((other) => other.orderKey > orderKey).map((one) => one.key);
      const next = slides.find((slide) => later.includes(slide.section));
      return { section: key, before: next?.key ?? null };
    });
  return [...beside, ...inEmpty];
}

/** Something that a person might do now. */
function someAct(briefing: Briefing, choose: Choose, nth: number): Edit[] {
  const { deck } = briefing;
  const { sections, slides } = deck;
  const several = slides.map(({ key }) => key).filter(() => choose([true, false, false, false]));
  const section = choose(sections).key;
  const at = choose(insertionPoints(deck));
  const name = { zh: `第${nth}节`, en: `Section ${nth}` };
  const before = storedSlide(deck, choose(slides));
  const changed = (after: typeof before): Edit[] => [
    { entity: 'slide', deck: deck.key, before, after },
  ];
  const inAnotherLayout = (): Edit[] => {
    const change = changeLayout(before, choose(layouts).key, slideTerms(briefing));
    return change?.ok && change.slide !== before ? changed(change.slide) : [];
  };
  const acts: readonly (() => Edit[])[] = [
    inAnotherLayout,
    inAnotherLayout,
    () => changed({ ...before, title: { zh: `第${nth}次改的标题`, en: `Title ${nth}` } }),
    () => changed({ ...before, minutes: before.minutes === nth ? null : nth }),
    () => insertNewSlide(deck, at),
    () => duplicateSlides(deck, several.slice(0, 4)),
    () => (several.length < slides.length - 4 ? removeSlides(deck, several.slice(0, 5)) : []),
    () => moveSlides(deck, several, at),
    () => moveSlides(deck, several.slice(0, 1), at),
    () => setHidden(deck, several, choose([true, false])),
    () => {
      const { position: _, section: __, orderKey: ___, ...slide } = choose(slides);
      return insertSlides(deck, [slide, slide], at);
    },
    () => addSection(deck, choose([null, section]), name),
    () => splitSection(deck, choose(slides).key, name),
    () => renameSection(deck, section, name),
    () => recolourSection(deck, section, choose(['red', 'teal'])),
    () => moveSection(deck, section, choose([null, ...sections.map(({ key }) => key)])),
    () => (neighbourOf(deck, section) ? removeSectionKeepingSlides(deck, section) : []),
    () =>
      slides.filter((slide) => slide.section !== section).length > 4
        ? removeSectionWithSlides(deck, section)
        : [],
  ];
  return choose(acts)();
}

/** Order keys are in order and each its own; each section is known and all of its slides together. */
function expectWhole({ sections, slides }: Deck): void {
  for (const things of [sections, slides]) {
    const orderKeys = things.map(({ orderKey }) => OrderKey.parse(orderKey));
    expect(orderKeys).toEqual([...new Set(orderKeys)].sort());
  }
  expect(slides.map(({ position }) => position)).toEqual(slides.map((_, index) => index + 1));
  const runs = slides
    .map(({ section }) => section)
    .filter((key, index, all) => key !== all[index - 1]);
  for (const { key, layout, body } of slides)
    expect(readBody(layout, body), `${key} as ${layout}`).toMatchObject({ ok: true });
  const known = sections.map(({ key }) => key);
  expect(runs).toEqual(known.filter((key) => runs.includes(key)));
}

/** Of three seeds; `npm run hardening` makes more. */
const changesOfEach = 50 * Number(process.env['HONGSHAN_RUNS'] ?? 1);

test.each([1, 2, 3])(
  'whatever is done with the slides keeps the briefing whole, and all can be undone (%i)',
  (seed) => {
    const file = join(temporaryFolder(), 'store.sqlite');
    const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
    onTestFinished(() => store.close());
    const random = randomFrom(seed);
    const choose: Choose = (items) => items[Math.floor(random() * items.length)] as never;
    const current = () => store.decks.get('annual-2023');
    expectWhole(current());
    const states = [store.snapshot().id];
    let changes = 0;
    for (let nth = 1; changes < changesOfEach; nth += 1) {
      // Now and then somebody goes back, some steps, and forth again.
      if (nth % 9 === 0) {
        const back = choose([1, 2, 3].filter((steps) => steps < states.length));
        for (let step = 0; step < back; step += 1) store.edits.undo();
        expect(store.snapshot().id).toBe(states.at(-1 - back));
        expectWhole(current());
        if (choose([true, false])) for (let step = 0; step < back; step += 1) store.edits.redo();
        else states.splice(-back);
        expect(store.snapshot().id).toBe(states.at(-1));
      }
      const edits = someAct(store.briefings.get('annual-2023'), choose, nth);
      if (edits.length === 0) continue;
      store.edits.applyAll(EditsRequest.parse({ edits, actor: '李工', reason: '' }));
      changes += 1;
      expectWhole(current());
      states.push(store.snapshot().id);
    }
    expect(states.length).toBeGreaterThan(changesOfEach * 0.4);
    for (const state of states.slice(0, -1).reverse()) {
      store.edits.undo();
      expect(store.snapshot().id).toBe(state);
    }
    for (const state of states.slice(1)) {
      store.edits.redo();
      expect(store.snapshot().id).toBe(state);
    }
  },
);
