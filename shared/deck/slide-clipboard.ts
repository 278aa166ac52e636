import { z } from 'zod';
import { AppError } from '../errors.ts';
import { AreaKey } from '../model/area.ts';
import { SlideFields } from '../model/edit-fields.ts';
import { namingArea } from './area-of-references.ts';

/** What slides are on the clipboard as, beside their titles as text. */
export const slidesMediaType = 'application/x-hongshan-briefing-slides+json';

/** Characters; a thousand slides as long as any layout lets them be take less. */
const longestClipboard = 20_000_000;

const ClipboardSlides = z.strictObject({
  format: z.literal('hongshan-briefing-slides'),
  version: z.literal(1),
  slides: z.array(SlideFields).min(1).max(1000),
  /** Where they report on; null where that is unknown. */
  area: AreaKey.nullable().default(null),
});

/**
 * Slides as the clipboard holds them. Their sections and places stay behind: they get those of where
 * they are put.
 *
 * @param area what their briefing reports on
 */
export function writeClipboardSlides(slides: readonly SlideFields[], area: AreaKey | null): string {
  return JSON.stringify({ format: 'hongshan-briefing-slides', version: 1, slides, area });
}

/**
 * Slides from the clipboard, whoever put them there: each is held to the rules of a slide. Among those
 * of another area their figures stay of that one, and are named so.
 *
 * @param text as it is there as `slidesMediaType`; empty where it holds no slides
 * @param into what the briefing that they are put into reports on
 * @throws clipboard.no-slides, clipboard.unreadable
 */
export function readClipboardSlides(text: string, into: AreaKey | null): SlideFields[] {
  if (text === '') throw new AppError('clipboard.no-slides');
  if (text.length > longestClipboard) throw new AppError('clipboard.unreadable');
  const read = ClipboardSlides.safeParse(parsedJson(text));
  if (!read.success) throw new AppError('clipboard.unreadable');
  const { slides, area } = read.data;
  return area === null || area === into ? slides : slides.map((one) => namingArea(one, area));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
