import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cutTextsOn } from '../../renderer/slides/cut-texts.tsx';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { checkDeck } from '../../shared/deck/check-deck.ts';
import { addDeck } from '../../shared/deck/deck-edits.ts';
import type { DraftMaterial } from '../../shared/deck/draft/source-content.ts';
import { findingsBySlide } from '../../shared/deck/findings.ts';
import { AreaKey } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { EditsRequest } from '../../shared/model/edit.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { fitTasks } from '../fit/fit-tasks.ts';
import { openStore, type Store } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { makeDraft } from './make-draft.ts';

const source = 'hongshan-2023-report';
const deck = {
  key: DeckKey.parse('draft-2023'),
  title: { zh: '工作简报（草稿）', en: null },
  period: '2023',
  area: AreaKey.parse('CN-420111'),
  languages: ['zh-CN'],
} as const;

function open(): Store {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const findCutTexts = (briefing: Briefing) => Promise.resolve(fitTasks.cutTexts(briefing));

async function drafted(store: Store, material = store.briefings.ofSource(source)) {
  if (!material) throw new Error(`the store has no ${source}`);
  const draft = await makeDraft(material, deck, { briefingOf: store.briefings.of, findCutTexts });
  if (!draft) throw new Error('nothing was drafted');
  const briefing = store.briefings.of(draft.deck);
  return { draft, briefing, check: checkDeck(briefing, fitTasks.cutTexts(briefing)) };
}

/** The source as it is where it was read in with its text: sentences made of what is known of it. */
function withTexts(material: DraftMaterial): DraftMaterial {
  const sentences = (section: number, paraNo: number) =>
    material.briefing.figures
      .filter(({ origin }) => origin === 'observation')
      .flatMap((figure) =>
        figure.passages
          .filter((one) => one.section === section && one.paraNo === paraNo)
          .map(({ rawText }) => `全年${figure.shortName.zh}${rawText}，各项工作有序推进。`),
      )
      .join('');
  return {
    ...material,
    source: {
      ...material.source,
      sections: material.source.sections.map((section) => ({
        ...section,
        texts: Array.from(
          { length: section.paragraphs },
          (_, at) =>
            `坚持稳中求进的总基调，一件事接着一件事办。${sentences(section.number, at + 1)}另有未录入的商铺12间。`,
        ),
      })),
    },
  };
}

describe('a draft from the built-in report', () => {
  test('passes the checks, shows every figure, and has no two neighbours alike', async () => {
    const { draft, briefing, check } = await drafted(open());
    const findings = [...findingsBySlide(check, draft.deck).values()];
    expect(findings.flatMap((one) => one.findings)).toEqual([]);
    expect(check).toMatchObject({
      likeNeighbours: [],
      typedPeriods: [],
      unwritten: [],
      unsourced: [],
    });
    expect(draft.figuresLeftOut).toEqual([]);
    expect(check.unusedFigures).toEqual([]);
    expect(draft.deck.slides.length).toBeGreaterThanOrEqual(15);
    expect(draft.deck.slides.length).toBeLessThanOrEqual(32);
    const layouts = draft.deck.slides.map(({ layout }) => layout);
    expect(new Set(layouts).size).toBeGreaterThanOrEqual(8);
    expect(layouts.slice(0, 2)).toEqual(['cover', 'agenda']);
    expect(layouts, 'no drawing that nobody chose').not.toContain('drawn-rows');
    const figureSlides = draft.deck.slides.filter(({ layout }) =>
      ['kpi-grid', 'hero-figure', 'chart', 'chart-figures', 'table'].includes(layout),
    );
    for (const [at, { layout }] of figureSlides.entries())
      expect(layout, `slide ${at}`).not.toBe(figureSlides[at - 1]?.layout);
    expect(bindDeck(briefing, 'zh-CN').every(({ ok }) => ok)).toBe(true);
  });

  test('is one step, and one undo takes all of it back', async () => {
    const store = open();
    const before = store.hash();
    const { draft } = await drafted(store);
    store.edits.applyAll(
      EditsRequest.parse({ edits: addDeck(draft.deck), actor: '王敏', reason: '' }),
    );
    expect(store.decks.get(deck.key).slides).toHaveLength(draft.deck.slides.length);
    store.edits.undo();
    expect(store.hash()).toBe(before);
  });

  test('says the same each time', async () => {
    const [one, other] = [await drafted(open()), await drafted(open())];
    expect(one.draft.deck).toEqual(other.draft.deck);
  });
});

test('where the paragraphs are known, titles and notes are their words, with no number typed', async () => {
  const store = open();
  const material = store.briefings.ofSource(source);
  if (!material) throw new Error(`the store has no ${source}`);
  const { draft, check } = await drafted(store, withTexts(material));
  const findings = [...findingsBySlide(check, draft.deck).values()];
  expect(findings.flatMap((one) => one.findings)).toEqual([]);
  const texts = draft.deck.slides.map(({ title, notes }) => `${title.zh}${notes?.zh ?? ''}`).join();
  expect(texts).not.toContain('商铺');
  const titles = draft.deck.slides.map(({ title }) => title.zh);
  expect(titles.filter((title) => title.includes('{{')).length).toBeGreaterThan(10);
  const notes = draft.deck.slides.flatMap((slide) => slide.notes?.zh ?? []);
  expect(notes.length).toBeGreaterThan(10);
  expect(notes.join()).toMatch(/\{\{[a-z0-9-]+\}\}，各项工作有序推进。/);
  expect(draft.deck.slides.filter(({ layout }) => layout === 'section').length).toBeGreaterThan(0);
});

test('what finds no room is laid out otherwise, until it does or nothing else is left to try', async () => {
  const store = open();
  const material = store.briefings.ofSource(source);
  if (!material) throw new Error(`the store has no ${source}`);
  const long = '一个长得在任何版式的卡片上都很难放下的指标名称'.repeat(3);
  const figures = material.briefing.figures.map((figure, at) =>
    at % 4 === 0 ? { ...figure, shortName: { zh: `${long}${at}`, en: null } } : figure,
  );
  const briefingOf: Store['briefings']['of'] = (asked) => ({
    ...store.briefings.of(asked),
    figures,
  });
  const drawn: number[] = [];
  const draft = await makeDraft(
    { ...material, briefing: { ...material.briefing, figures } },
    deck,
    {
      briefingOf,
      findCutTexts: (briefing) => {
        const cut = bindDeck(briefing, 'zh-CN').flatMap((result) =>
          cutTextsOn(result, briefing, 'zh-CN', renderToStaticMarkup),
        );
        drawn.push(new Set(cut.map(({ slide }) => slide)).size);
        return Promise.resolve(cut);
      },
    },
  );
  expect(draft?.deck.slides.length).toBeGreaterThan(15);
  expect(drawn.length).toBeGreaterThan(1);
  expect(drawn.at(-1)).toBeLessThan(drawn[0] ?? 0);
});

test('a source that the store has nothing of gives no draft', async () => {
  const store = open();
  const material = store.briefings.ofSource(source);
  if (!material) throw new Error(`the store has no ${source}`);
  const empty = { ...material.briefing, figures: [], goals: [], milestones: [] };
  const draft = await makeDraft({ ...material, briefing: empty }, deck, {
    briefingOf: store.briefings.of,
    findCutTexts,
  });
  expect(draft).toBeNull();
  expect(store.briefings.ofSource('unknown')).toBeNull();
});
