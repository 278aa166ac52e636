import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Capacity, Field, Fields } from '../../../shared/deck/layouts/field.ts';
import { layouts } from '../../../shared/deck/layouts/index.ts';
import { locales } from '../../../shared/model/localized.ts';
import { SlideSheet } from '../SlideSheet.tsx';
import { SlideContext } from '../slide-context.ts';
import { bindSlides, extremes, slidesContext } from '../slides.fixture.ts';

const chinese = '大学之城以创新换动能产业向新而行民生更有温度治理更加精细';
const english =
  'a university city powered by innovation with industry on the move and care for all ';

/** Words of a share of that many characters, which begin differently each time. */
function wordsOf({ zh, en }: Capacity, share: number) {
  const index = written++;
  const from = (text: string, length: number) =>
    (text.slice(index % 7) + text.repeat(Math.ceil(length / text.length) + 1)).slice(0, length);
  return {
    zh: from(chinese, Math.round(zh * share)),
    en: from(english, Math.round(en * share)).trim(),
  };
}

let written = 0;

/** A body with each of its texts as long as its field says that fits, or a share of that. */
function fill(value: unknown, { control }: Field, share: number): unknown {
  switch (control.kind) {
    case 'text':
      return wordsOf(control.fits, share);
    case 'picture':
      return control.caption
        ? { ...(value as object), caption: wordsOf(control.caption, share) }
        : value;
    case 'list':
      return (value as unknown[]).map((item) => fill(item, control.item, share));
    case 'group':
      return fillEach(value as object, control.fields, share);
    case 'variant': {
      const { type, ...rest } = value as { readonly type: string };
      const { fields = {} } = control.variants.find((one) => one.type === type) ?? {};
      return { type, ...fillEach(rest, fields, share) };
    }
    default:
      return value;
  }
}

function fillEach(value: object, fields: Fields, share: number) {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      if (!field) throw new Error(`no field describes ${name}`);
      return [name, fill(inner, field, share)];
    }),
  );
}

const cases = layouts.flatMap(({ key, fields }) =>
  locales.map((locale) => [key, locale, fields as Fields] as const),
);

test.each(cases)(
  'texts that fit are whole on the fullest %s slide in %s',
  (key, locale, fields) => {
    for (const share of [1, 0.7, 0.4]) {
      const body = fillEach(extremes[key][1] as object, fields, share);
      const [result] = bindSlides([{ layout: key, body }], locale);
      if (!result?.ok) throw new Error(JSON.stringify(result));
      const markup = renderToStaticMarkup(
        <SlideContext value={slidesContext(locale)}>
          <SlideSheet result={result} mode="print" />
        </SlideContext>,
      );
      expect(markup).not.toMatch(/<[^>]* data-clamped[^>]*>/);
      // In a drawing what does not fit ends so.
      expect(markup).not.toMatch(/<text[^>]*>[^<]*…/);
    }
  },
);
