import { z } from 'zod';
import { Localized } from './localized.ts';
import { isDate, MilestoneDate } from './period.ts';

/** The SHA-256 of a picture's file, in hex: what it is called wherever it is kept. */
export const PictureHash = z.string().regex(/^[0-9a-f]{64}$/);
export type PictureHash = z.infer<typeof PictureHash>;

/** The longest side of a picture as it is kept, and of the smaller one beside it, in pixels. */
export const pictureSides = { full: 2560, small: 1280 } as const;

/** What the files of a picture may weigh, in bytes. */
export const pictureBytes = { full: 8_000_000, small: 2_000_000 } as const;

/** A share of a picture's width or height, counted from its left or its top. */
const Share = z.number().min(0).max(1);

/** A part of a picture, no thinner than a twentieth of it. */
const Crop = z
  .strictObject({ x: Share, y: Share, width: z.number().min(0.05), height: z.number().min(0.05) })
  // What was worked out by dividing may be beyond the edge by as much as a computer rounds.
  .refine(({ x, y, width, height }) => x + width <= 1.000001 && y + height <= 1.000001);
export type Crop = z.infer<typeof Crop>;

/** Words that stand beside no figure: a reference would claim one that is nowhere printed. */
const WordsAlone = Localized.refine(
  ({ zh, en }) => !zh.includes('{{') && !(en ?? '').includes('{{'),
  { error: 'invalid.words-alone' },
);

/** A picture's files, as they were taken in. */
export const PictureFiles = z.strictObject({
  /** The JPEG of at most 2560 pixels a side. */
  file: PictureHash,
  /** The same of at most 1280 pixels a side; the same file where that is not larger. */
  small: PictureHash,
  /** Of the larger one, in pixels. */
  width: z.int().min(1).max(pictureSides.full),
  height: z.int().min(1).max(pictureSides.full),
});
export type PictureFiles = z.infer<typeof PictureFiles>;

/** A photograph that stands for itself: behind a cover, beside a section's opening. */
export const Photograph = PictureFiles.extend({
  /** What stays in sight however the picture is cut to its frame. */
  focus: z.strictObject({ x: Share, y: Share }).default({ x: 0.5, y: 0.5 }),
  /** All that may be shown of it; without one, all of it. */
  crop: Crop.optional(),
  /** Who took it. */
  credit: WordsAlone.optional(),
  /** When it was taken, as precisely as is known. */
  date: MilestoneDate.refine(isDate).optional(),
  /** What it shows, for those who can't see it. */
  alt: WordsAlone.optional(),
});
export type Photograph = z.infer<typeof Photograph>;

/** A picture on a slide, and what is said of it. */
export const Picture = Photograph.extend({ caption: Localized.optional() });
export type Picture = z.infer<typeof Picture>;

/** Where the windows of the app find a picture's file. */
export function pictureUrl(file: PictureHash): string {
  return `/pictures/${file}.jpg`;
}

/** Which of a picture's two files is wanted where. */
export const PictureSize = z.enum(['full', 'small']);
export type PictureSize = z.infer<typeof PictureSize>;

/** What says which files a picture has, and where among a slide's parts it stands. */
export interface PlacedPicture {
  /** The names that lead to it: `body.pictures.0.picture`. */
  readonly place: string;
  readonly picture: PictureFiles & { readonly alt?: unknown };
}

/** Every picture within a body, stored or bound, in the order in which it is read. */
export function picturesIn(value: unknown, place: readonly string[] = ['body']): PlacedPicture[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPicture(value)) return [{ place: place.join('.'), picture: value }];
  return Object.entries(value).flatMap(([name, inner]) => picturesIn(inner, [...place, name]));
}

/** Loosely: a bound picture's words are no longer what is stored. */
const Pictured = PictureFiles.loose();

function isPicture(value: object): value is PlacedPicture['picture'] {
  return 'file' in value && 'small' in value && Pictured.safeParse(value).success;
}

/** The file to draw: the wanted one, else the other; null where both are missing. */
export function fileToDraw(
  { file, small }: Pick<PictureFiles, 'file' | 'small'>,
  wanted: PictureSize,
  missing: readonly string[],
): PictureHash | null {
  const inOrder = wanted === 'full' ? [file, small] : [small, file];
  return inOrder.find((one) => !missing.includes(one)) ?? null;
}
