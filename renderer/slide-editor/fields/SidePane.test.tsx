import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { InterfaceLocale } from '../../ui/messages.ts';
import { SlideEditingContext } from '../slide-editing.ts';
import { SidePane } from './SidePane.tsx';

vi.mock('../../api.ts', () => ({ api: {} }));
beforeAll(() => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => remembered.get(name) ?? null,
    setItem: () => {},
  });
});
afterEach(() => remembered.clear());

const remembered = new Map<string, string>();

const both = (zh: string, en: string) => ({ zh, en });
const figures = ['firms', 'labs', 'parks'].map((key, index) =>
  aFigure(key, { value: 7 + index, shortName: both(`${key}简称`, `Short ${key}`) }),
);
const cards = figures.map(({ key }) => ({ figure: `{{${key}}}` }));

function draw(slide: Record<string, unknown>, locale: Locale): string {
  const briefing = briefingWith([aSlide(slide)], figures);
  const [result] = bindDeck(briefing, locale);
  const [stored] = briefing.deck.slides;
  if (!result || !stored) throw new Error('there is no slide');
  const { position: _, ...fields } = stored;
  const editing = {
    ...{ briefing, slide: fields as SlideFields, result, locale },
    ...{ change: vi.fn(), now: vi.fn(), tryOn: vi.fn(), leave: vi.fn(), apply: vi.fn() },
  };
  return renderToStaticMarkup(
    <InterfaceLocale value={locale}>
      <SlideEditingContext value={editing}>
        <SidePane />
      </SlideEditingContext>
    </InterfaceLocale>,
  );
}

/** The words that stand in a markup, its tags left out. */
const wordsIn = (markup: string) => markup.replace(/<[^>]+>/g, ' ');

describe.each(locales)('in %s', (locale) => {
  const words = (key: Parameters<typeof translate>[1], params = {}) =>
    translate(locale, key, params);

  test('a slide’s cards stand folded under their names, with how many there are and may be', () => {
    const named = { ...cards[0], label: both('自己的名称', 'A name of its own') };
    const shown = wordsIn(draw({ body: { figures: [named, cards[1]] } }, locale));
    expect(shown).toContain(locale === 'en' ? 'A name of its own' : '自己的名称');
    expect(shown).toContain(locale === 'en' ? 'Short labs' : 'labs简称');
    expect(shown).toMatch(/2\s*\/\s*6/);
    expect(shown).toContain(words('slide-fields.add', { what: words('layout.field.card') }));
  });

  test('at its least nothing of a list can be removed, at its most nothing be added, and why is said', () => {
    const least = draw({ body: { figures: cards.slice(0, 2) } }, locale);
    expect(least).toContain(words('slide-fields.least', { least: 2 }));
    const six = [...cards, ...cards];
    const most = wordsIn(draw({ body: { figures: six } }, locale));
    expect(most).toContain(words('slide-fields.most', { most: 6 }));
    const add = words('slide-fields.add', { what: words('layout.field.card') });
    expect(most).not.toContain(add);
  });

  test('a figure that is not in the data is said to be none, by its own key', () => {
    const body = { figures: [cards[0], { figure: '{{gone}}' }] };
    const shown = wordsIn(draw({ body }, locale));
    expect(shown).toContain(words('slide-fields.gone', { reference: 'gone' }));
  });

  test('only chart types that show the present figures rightly are offered', () => {
    const chart = { type: 'ranked-bars', figures: ['{{firms}}', '{{labs}}'] };
    const shown = draw({ layout: 'chart', body: { chart } }, locale);
    for (const type of ['ranked-bars', 'lollipop', 'pictogram'] as const)
      expect(shown).toContain(words(`layout.chart.${type}`));
    for (const type of ['part-of-whole', 'target-track'] as const)
      expect(shown).not.toContain(words(`layout.chart.${type}`));
  });

  test('of a body that this program can’t read the rest can be edited all the same', () => {
    const shown = wordsIn(draw({ body: { version: 99, figures: [] } }, locale));
    expect(shown).toContain(words('slide-fields.unreadable'));
    for (const key of [
      'field.title',
      'slide-fields.section',
      'field.notes',
      'field.hidden',
    ] as const)
      expect(shown).toContain(words(key));
  });

  test('texts stand in both languages where that was asked for, and in that of the stage else', () => {
    const slide = { title: both('标题', 'Title'), body: { figures: cards } };
    expect(wordsIn(draw(slide, locale))).not.toContain(words('command.slides-in-english'));
    remembered.set('hongshan.slide-fields-languages', '1');
    const shown = wordsIn(draw(slide, locale));
    const languages = ['command.slides-in-chinese', 'command.slides-in-english'] as const;
    const places = languages.map((key) => shown.indexOf(words(key)));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const [chinese = 0, english = 0] = places;
    expect(english > chinese, 'the stage’s language comes first').toBe(locale === 'zh-CN');
  });
});
