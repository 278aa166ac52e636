import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { findFigure, findText, hitName, referTo } from '../../../shared/deck/find-replace.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { bindSlideOf } from '../../slides/bound-deck.ts';
import { InterfaceLocale } from '../../ui/messages.ts';
import { SlideEditingContext } from '../slide-editing.ts';
import { HitList } from './HitList.tsx';

vi.mock('../../api.ts', () => ({ api: {} }));

const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
const title = { zh: '共有{{hi-tech}}，企业很多', en: '{{hi-tech}} firms' };
const briefing = briefingWith(
  [aSlide({ body, title })],
  [aFigure('hi-tech', { value: 1300 }), aFigure('contracts')],
);
const asked = (text: string) =>
  findText(briefing.deck, { text, matchCase: false, wholeWord: false });

function drawn(props: Parameters<typeof HitList>[0], locale: Locale): string {
  const [slide] = briefing.deck.slides;
  if (!slide) throw new Error('no slide');
  const result = bindSlideOf(briefing, slide, 'zh-CN');
  const { position: _, ...fields } = slide;
  const editing = {
    ...{ briefing, result, slide: fields as SlideFields, locale },
    ...{ change: () => {}, now: () => fields as SlideFields, tryOn: () => {}, leave: () => {} },
    apply: async () => true,
  };
  return renderToStaticMarkup(
    <InterfaceLocale value={locale}>
      <SlideEditingContext value={editing}>
        <HitList {...props} />
      </SlideEditingContext>
    </InterfaceLocale>,
  );
}

test.each(locales)(
  'in %s each hit stands in its sentence as it prints, with what takes its place',
  (locale) => {
    const hits = asked('企业');
    const page = drawn(
      { hits, left: new Set(), onLeft: () => {}, replacement: () => '公司' },
      locale,
    );
    expect(page).toContain('共有1300家，<del>企业</del><ins>公司</ins>很多');
    expect(page).toContain(locale === 'en' ? 'Slide 1 · ' : '第 1 页 · ');
    expect(page.match(/checked=""/g)).toHaveLength(2);
  },
);

test('a hit that is left out is not ticked, and neither is the box for all of them', () => {
  const hits = asked('企业');
  const left = new Set(hits.map(hitName));
  const page = drawn({ hits, left, onLeft: () => {}, replacement: null }, 'zh-CN');
  expect(page).not.toContain('checked=""');
  expect(page).not.toContain('<ins>');
});

test('an indicator’s figure is shown beside the one that takes its place', () => {
  const hits = findFigure(briefing.deck, 'hi-tech');
  const replacement = referTo('contracts');
  const page = drawn({ hits, left: new Set(), onLeft: () => {}, replacement }, 'zh-CN');
  expect(page).toContain('共有<del>1300家</del><ins>107家</ins>，企业很多');
});
