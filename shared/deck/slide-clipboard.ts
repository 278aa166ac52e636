import { z } from 'zod';
import { AppError } from '../errors.ts';
import { SlideFields } from '../model/edit-fields.ts';

/** What slides are on the clipboard as, beside their titles as text. */
export const slidesMediaType = 'application/x-hongshan-briefing-slides+json';

/** Characters; a thousand slides as long as any layout lets them be take less. */
const longestClipboard = 20_000_000;

const ClipboardSlides = z.strictObject({
  format: z.literal('hongshan-briefing-slides'),
  version: z.literal(1),
  slides: z.array(SlideFields).min(1).max(1000),
});

/** Slides as the clipboard holds them. Their sections and places stay behind: they get those of where they are put. */
export function writeClipboardSlides(slides: readonly SlideFields[]): string {
  return JSON.stringify({ format: 'hongshan-briefing-slides', version: 1, slides });
}

/**
 * Slides from the clipboard, whoever put them there: each is held to the rules of a slide.
 *
 * @param text as it is there as `slidesMediaType`; empty where it holds no slides
 * @throws clipboard.no-slides, clipboard.unreadable
 */
export function readClipboardSlides(text: string): SlideFields[] {
  if (text === '') throw new AppError('clipboard.no-slides');
  if (text.length > longestClipboard) throw new AppError('clipboard.unreadable');
  const read = ClipboardSlides.safeParse(parsedJson(text));
  if (!read.success) throw new AppError('clipboard.unreadable');
  return read.data.slides;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
