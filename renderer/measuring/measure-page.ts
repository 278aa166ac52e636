import { slideKeyOf, slideTitleOf } from '../../shared/deck/bound-slide.ts';
import type { Page } from '../../shared/export/pages/page.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type {
  DrawnBox,
  DrawnGlow,
  DrawnItem,
  Paint,
  SlideDrawing,
} from '../../shared/model/presentation.ts';
import type { ChartRecords } from '../slides/chart-records.ts';
import { createAscents } from './font-ascent.ts';
import { frameOf, isWithin } from './frame.ts';
import { readGlow } from './read-glow.ts';
import { itemsInside } from './walk.ts';

/** The page of a slide that nothing lies on; paper where it says no other. */
const paper: Paint = { colour: '#FFFFFF', opacity: 1 };

/**
 * What a drawn page is made of, so that it can be drawn again by other software: its texts as they
 * were broken, shapes, pictures, tables and charts, each where it stands. The same page gives the
 * same drawing.
 *
 * @param sheet the page's element, laid out, its faces and pictures loaded
 * @param charts what the page's charts are drawn from
 */
export function measurePage(sheet: HTMLElement, page: Page, charts: ChartRecords): SlideDrawing {
  const { width, height } = page.paper;
  const whole = { x: 0, y: 0, width, height };
  const items = itemsInside(sheet, {
    ...{ frame: frameOf(sheet, width), locale: page.locale, page: sheet, clip: whole, charts },
    ascentOf: createAscents(sheet),
  });
  const grounds = items.findIndex((item) => !isGround(item, whole));
  const lying = grounds < 0 ? items.length : grounds;
  const last = items[lying - 1];
  return {
    ...nameOf(sheet, page),
    ground: (last?.kind === 'shape' ? last.fill : null) ?? paper,
    glow: glowOf(sheet),
    items: items.slice(lying),
  };
}

/** Covers the whole page: what lies under it is not seen. */
function isGround(item: DrawnItem, whole: DrawnBox): boolean {
  return (
    item.kind === 'shape' &&
    item.form.type === 'rectangle' &&
    item.fill?.opacity === 1 &&
    isWithin(whole, item.box)
  );
}

/** Of the slide that is the page. */
function glowOf(sheet: HTMLElement): DrawnGlow | null {
  const slide = sheet.querySelector('[data-layout]');
  return slide && readGlow(getComputedStyle(slide).backgroundImage);
}

function nameOf(sheet: HTMLElement, { body, entries, locale }: Page) {
  if (body.kind === 'slide') {
    const layout = sheet.querySelector<HTMLElement>('[data-layout]')?.dataset['layout'];
    return {
      slide: slideKeyOf(body.slide),
      layout: layout ?? 'broken',
      title: slideTitleOf(body.slide),
    };
  }
  const title = entries[0]?.title ?? translate(locale, 'pages.appendix');
  return { slide: null, layout: 'appendix', title };
}
