import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../../shared/domain/bind-slide.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { locales } from '../../../shared/model/localized.ts';
import { openStore } from '../../store/open.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { describePdf } from '../describe-pdf.ts';
import { expectPdf } from './expect-pdf.ts';

function builtIn(): Briefing {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: path.join('assets', 'dataset', 'hongshan-2023'),
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  return store.briefings.get('annual-2023');
}

test.each(locales)(
  '%s: a page must show each figure of its slide as the store prints it',
  (locale) => {
    const briefing = builtIn();
    const slides = bindDeck(briefing, locale);
    const described = describePdf(briefing, slides, locale, 'test');
    const { pages, outline, ...document } = expectPdf(slides, described, briefing.snapshot);

    expect(document).toEqual({
      snapshot: briefing.snapshot,
      title: briefing.deck.title[locale === 'en' ? 'en' : 'zh'],
      language: locale,
    });
    expect(outline.flatMap(({ children }) => children)).toHaveLength(slides.length);
    for (const [index, result] of slides.entries()) {
      if (!result.ok) throw new Error(`${result.key} is broken`);
      const page = pages[index];
      expect(page?.slide).toBe(result.slide.key);
      expect(page?.figures.map(({ key, printed }) => ({ key, printed }))).toEqual(
        result.slide.figures.map(({ figure, printed }) => ({ key: figure.key, printed })),
      );
      expect(page?.figures.every(({ times }) => times >= 1)).toBe(true);
    }
  },
);

test('a figure of title and body is expected in both, two that print alike in both places', () => {
  const briefing = builtIn();
  const [figure] = briefing.figures.filter(({ key }) => key === 'hi-tech-enterprises');
  const [other] = briefing.figures.filter(({ key }) => key === 'technology-contract-value');
  const [slide] = briefing.deck.slides;
  if (!figure || !other || !slide) throw new Error('the built-in data has changed');
  const twin = { ...figure, key: other.key };
  const text = (body: string) => ({ zh: body, en: body });
  const changed: Briefing = {
    ...briefing,
    figures: [figure, twin],
    deck: {
      ...briefing.deck,
      slides: [
        {
          ...slide,
          layout: 'narrative',
          title: text(`{{${figure.key}}} in all`),
          subtitle: null,
          notes: text(''),
          body: {
            paragraphs: [text(`{{${figure.key}}} and {{${other.key}}}`)],
            figures: [{ figure: `{{${figure.key}}}` }],
          },
        },
      ],
    },
  };
  const slides = bindDeck(changed, 'zh-CN');
  const described = describePdf(changed, slides, 'zh-CN', 'test');
  const [page] = expectPdf(slides, described, changed.snapshot).pages;
  // Once in the title, and once in the body for each of the two.
  expect(page?.figures.map(({ times }) => times)).toEqual([3, 3]);
});

test('an English title that begins with a figure is expected in upper case', () => {
  const briefing = builtIn();
  const [slide] = briefing.deck.slides;
  if (!slide) throw new Error('the built-in data has changed');
  const title = { zh: '{{hi-tech-enterprises}}', en: '{{hi-tech-enterprises}} firms' };
  const changed = { ...briefing, deck: { ...briefing.deck, slides: [{ ...slide, title }] } };
  const slides = bindDeck(changed, 'en');
  const described = describePdf(changed, slides, 'en', 'test');
  const [page] = expectPdf(slides, described, changed.snapshot).pages;
  expect(page).toMatchObject({
    title: 'Over 1,300 firms',
    figures: [{ printed: 'Over 1,300', times: 1 }],
  });
});

test('of a slide that can’t be bound only its page is expected', () => {
  const briefing = builtIn();
  const slides = bindDeck({ ...briefing, figures: [] }, 'en').filter(({ ok }) => !ok);
  expect(slides.length).toBeGreaterThan(0);
  const described = describePdf(briefing, slides, 'en', 'test');
  const { pages } = expectPdf(slides, described, briefing.snapshot);
  expect(pages.every(({ title, figures }) => title === null && figures.length === 0)).toBe(true);
});
