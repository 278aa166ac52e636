import { PictureHash } from '../../shared/model/picture.ts';
import type { DrawnBox, DrawnPicture } from '../../shared/model/presentation.ts';
import { boxIn, intersect, round } from './frame.ts';
import type { Measuring } from './measuring.ts';

/** Pixels of a picture that a slide carries itself, for one unit of the slide. */
const density = 3;

/** A photograph as much of it as is seen, or the logo; null where nothing is seen of it. */
export function pictureOf(image: HTMLImageElement, measuring: Measuring): DrawnPicture | null {
  const whole = boxIn(measuring.frame, image.getBoundingClientRect());
  const kept = /\/pictures\/([0-9a-f]{64})\.jpg$/.exec(image.src)?.[1];
  return kept === undefined
    ? carried(image, whole, measuring)
    : keptPicture(image, PictureHash.parse(kept), whole, measuring.clip);
}

function keptPicture(
  { alt }: HTMLImageElement,
  hash: PictureHash,
  whole: DrawnBox,
  clip: DrawnBox,
): DrawnPicture | null {
  const box = intersect(whole, clip);
  if (!box) return null;
  const share = (value: number) => Math.min(Math.max(Math.round(value * 1e5) / 1e5, 0), 1);
  return {
    kind: 'picture',
    box,
    file: { hash },
    crop: {
      x: share((box.x - whole.x) / whole.width),
      y: share((box.y - whole.y) / whole.height),
      width: share(box.width / whole.width),
      height: share(box.height / whole.height),
    },
    radius: 0,
    alt,
  };
}

/** A picture that is in no store: drawn anew, as large as it is seen. */
function carried(
  image: HTMLImageElement,
  room: DrawnBox,
  { clip }: Measuring,
): DrawnPicture | null {
  const box = containedIn(image, room);
  if (box.width === 0 || box.height === 0 || !intersect(box, clip)) return null;
  return {
    kind: 'picture',
    box,
    file: { png: pngOf(image, box) },
    crop: { x: 0, y: 0, width: 1, height: 1 },
    radius: 0,
    alt: image.alt,
  };
}

/** Where a picture stands in its element, by `object-fit: contain` and where it is put. */
function containedIn(image: HTMLImageElement, room: DrawnBox): DrawnBox {
  const { objectFit, objectPosition } = getComputedStyle(image);
  const { naturalWidth, naturalHeight } = image;
  if (objectFit !== 'contain' || naturalWidth === 0 || naturalHeight === 0) return room;
  const scale = Math.min(room.width / naturalWidth, room.height / naturalHeight);
  const [width, height] = [naturalWidth * scale, naturalHeight * scale];
  const [across = 0.5, down = 0.5] = objectPosition
    .split(' ')
    .map((part) => Number.parseFloat(part) / 100);
  return {
    x: round(room.x + (room.width - width) * across),
    y: round(room.y + (room.height - height) * down),
    width: round(width),
    height: round(height),
  };
}

/** By their file and size; each slide has the same logo. */
const drawn = new Map<string, string>();

function pngOf(image: HTMLImageElement, { width, height }: DrawnBox): string {
  const name = `${width} ${height} ${image.src}`;
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(Math.round(width * density), 1);
  canvas.height = Math.max(Math.round(height * density), 1);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
  drawn.set(name, png);
  return png;
}
