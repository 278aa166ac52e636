import type { Briefing } from '../model/briefing.ts';
import type { SlideKey } from '../model/keys.ts';
import { fileToDraw, picturesIn } from '../model/picture.ts';
import type { Field, Fields } from './layouts/field.ts';
import { layoutOf, readBody } from './layouts/read-body.ts';

/** A picture, or a frame for one, that there is something to do about. */
export interface PictureFinding {
  readonly slide: SlideKey;
  /** The names that lead to it: `body.pictures.0.picture`. */
  readonly place: string;
  /** Which of the slide's pictures and empty frames it is, from 1. */
  readonly number: number;
  /** Nobody has said what it shows; its files are not here; nothing was chosen yet. */
  readonly lacks: 'words' | 'files' | 'picture';
}

/** Of every slide, hidden ones too: frames that are empty, and pictures without files or words. */
export function pictureFindings({
  deck,
  missingPictures,
}: Pick<Briefing, 'deck' | 'missingPictures'>): PictureFinding[] {
  return deck.slides.flatMap(({ key: slide, layout, body }) => {
    const read = readBody(layout, body);
    const fields = layoutOf(layout)?.fields;
    if (!read.ok || !fields) return [];
    const frames = framesIn(read.body, fields, ['body']);
    return frames.flatMap(({ place, value }, index): PictureFinding[] => {
      const found = { slide, place, number: index + 1 };
      const [one] = picturesIn(value, []);
      if (!one) return [{ ...found, lacks: 'picture' }];
      const isGone = fileToDraw(one.picture, 'full', missingPictures) === null;
      return [
        ...(isGone ? [{ ...found, lacks: 'files' as const }] : []),
        ...(one.picture.alt === undefined ? [{ ...found, lacks: 'words' as const }] : []),
      ];
    });
  });
}

interface Frame {
  readonly place: string;
  /** Undefined where nothing was chosen. */
  readonly value: unknown;
}

function framesIn(body: unknown, fields: Fields, place: readonly string[]): Frame[] {
  const values = body as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, field]) =>
    framesOf(values[name], field, [...place, name]),
  );
}

function framesOf(value: unknown, { control }: Field, place: readonly string[]): Frame[] {
  switch (control.kind) {
    case 'picture':
      // What has no caption stands in the place of a drawn scene, which may as well stay.
      return value === undefined && control.caption === null
        ? []
        : [{ place: place.join('.'), value }];
    case 'group':
      return value === undefined ? [] : framesIn(value, control.fields, place);
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => framesOf(item, control.item, [...place, String(index)]))
        : [];
    default:
      return [];
  }
}
