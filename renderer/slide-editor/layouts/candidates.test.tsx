import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bindDeck, createSlideBinder } from '../../../shared/deck/bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { changeLayout, slideTerms } from '../../../shared/deck/change-layout.ts';
import { layouts } from '../../../shared/deck/layouts/index.ts';
import type { WaitingPart } from '../../../shared/deck/layouts/tray.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import { SlideFields } from '../../../shared/model/edit-fields.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { SlideContext } from '../../slides/slide-context.ts';
import { slidesContext } from '../../slides/slides.fixture.ts';
import { InterfaceLocale } from '../../ui/messages.ts';
import { type SlideEditing, SlideEditingContext } from '../slide-editing.ts';
import { CandidateList } from './CandidateList.tsx';
import { candidatesFor } from './layout-candidates.ts';
import { Tray } from './Tray.tsx';
import { nameOfWaiting } from './waiting-name.ts';

const text = (zh: string) => ({ zh, en: `${zh} in English` });
const card = (key: string) => ({ figure: `{{${key}}}`, label: text(`名${key}`) });
const figures = [
  aFigure('firms', { value: 1300, shortName: { zh: '高企', en: 'High-tech firms' } }),
  aFigure('parks'),
  aFigure('output', { unit: { zh: '元', en: 'RMB' }, unitMult: 8 }),
];
const briefing = briefingWith(
  [aSlide({ body: { figures: [card('firms'), card('parks'), card('output')] } })],
  figures,
);
const [stored] = briefing.deck.slides;
const { position, unreadable: _, ...fields } = stored as Slide;
const slide = SlideFields.parse(fields);
const terms = slideTerms(briefing);
const bind = (next: SlideFields) =>
  createSlideBinder(briefing, 'zh-CN')({ ...next, position } as Slide);

function drawn(element: React.ReactNode, locale: Locale): string {
  return renderToStaticMarkup(
    <InterfaceLocale value={locale}>
      <SlideContext value={slidesContext('zh-CN')}>{element}</SlideContext>
    </InterfaceLocale>,
  );
}

test('ideas come first, all layouts after, and what can’t be taken says what it lacks', () => {
  const groups = candidatesFor(slide, terms);
  expect(groups.map(({ title }) => title)).toEqual(['layout-gallery.ideas', 'layout-gallery.all']);
  const [ideas, all] = groups.map(({ candidates }) => candidates);
  expect(ideas?.length).toBeGreaterThanOrEqual(3);
  expect(all?.map(({ id }) => id)).toEqual(layouts.map(({ key }) => `layout-${key}`));
  expect(all?.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([
    'layout-kpi-grid',
  ]);
  const board = all?.find(({ id }) => id === 'layout-goal-board');
  expect(board).toMatchObject({ slide: null, lacking: [{ least: 1, has: 0 }] });
});

test.each([
  ['zh-CN', '”至少要 2 项', '封面 待放：3项数据'],
  ['en', '” needs at least 2', 'Cover Waiting: 3 figures'],
] as const)(
  'each candidate is named with what is to be known of it, in %s',
  (locale, lacks, waits) => {
    const html = drawn(
      <CandidateList
        label="版式"
        groups={candidatesFor(slide, terms)}
        bind={bind}
        tried={null}
        onTry={() => {}}
        onTake={() => {}}
      />,
      locale,
    );
    const words = html.replace(/<[^>]*>/g, '');
    expect(words).toContain(lacks);
    expect(words).toContain(waits);
    expect(html.match(/role="option"/g)?.length).toBeGreaterThan(layouts.length);
  },
);

function trayOf(next: SlideFields, locale: Locale): string {
  const [result] = bindDeck(briefing, locale);
  const editing = { briefing, slide: next, result, locale } as SlideEditing;
  return drawn(
    <SlideEditingContext value={editing}>
      <Tray />
    </SlideEditingContext>,
    locale,
  );
}

test('a slide without anything that waits has no tray; else it says how much', () => {
  expect(trayOf(slide, 'zh-CN')).toBe('');
  const change = changeLayout(slide, 'chart', terms);
  const chart = change?.ok ? change.slide : slide;
  expect(trayOf(chart, 'zh-CN')).toContain('待放：1项数据和2段文字');
  expect(trayOf(chart, 'en')).toContain('Waiting: 1 figure &amp; 2 texts');
});

test.each([
  ['text', text('共{{firms}}'), '共1300家'],
  ['figure', '{{firms}}', '高企 1300家'],
  ['figure', '{{gone}}', null],
  ['goal', '{{goal:gone}}', null],
  ['source', '{{source:report}}', '工作报道'],
  ['picture', { file: 'a', alt: text('湖') }, '湖'],
] as const)('what waits is called by what it says: %s %o', (kind, value, name) => {
  const part = { kind, role: '', value, words: [], of: null, was: {} } as unknown as WaitingPart;
  expect(nameOfWaiting(part, briefing, terms.find, 'zh-CN')).toBe(name);
});
