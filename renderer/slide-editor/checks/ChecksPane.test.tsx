import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { findingsBySlide } from '../../../shared/deck/findings.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { InterfaceLocale } from '../../ui/messages.ts';
import { CheckList } from './CheckList.tsx';
import { checkGroups } from './check-groups.ts';

vi.mock('../../api.ts', () => ({ api: {} }));

const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{hi-tech}}' }] };

function drawn(slide: Record<string, unknown>, locale: Locale): string {
  const briefing = briefingWith(
    [aSlide({ body, ...slide })],
    [aFigure('hi-tech'), aFigure('left')],
  );
  const check = checkDeck(briefing);
  const groups = checkGroups(briefing, findingsBySlide(check, briefing.deck), locale);
  return renderToStaticMarkup(
    <InterfaceLocale value={locale}>
      <CheckList briefing={briefing} groups={groups} check={check} onGo={() => {}} />
    </InterfaceLocale>,
  );
}

test.each(locales)(
  'in %s a briefing without faults says so, and what is left over is folded',
  (locale) => {
    const page = drawn({}, locale);
    expect(page).toContain('data-clean="true"');
    expect(page).toContain(locale === 'en' ? 'nothing to look into' : '没有要核对的地方');
    expect(page).toMatch(/<details[^>]*><summary>/);
    expect(page).not.toContain('open=""');
  },
);

test.each(locales)(
  'in %s each kind has its count, and each thing its slide and its field',
  (locale) => {
    const page = drawn({ title: { zh: '共9家和8家', en: '9 of them, 8 more' } }, locale);
    expect(page).toContain('data-clean="false"');
    expect(page.match(/data-way="title"/g)).toHaveLength(4);
    expect(page).toContain(locale === 'en' ? 'Slide 1' : '第 1 页');
  },
);
