import type {
  DrawnBox,
  DrawnItem,
  DrawnText,
  Paint,
  SlideDrawing,
} from '../../../../shared/model/presentation.ts';
import { stageSize } from '../../../../shared/model/stage.ts';

/** Where a layout has its title, foot and number, and in which size. */
export interface LayoutPlaces {
  readonly title: LayoutPlace;
  readonly footer: LayoutPlace;
  readonly number: LayoutPlace;
}

export interface LayoutPlace {
  readonly box: DrawnBox;
  readonly size: number;
  readonly isBold: boolean;
  readonly align: DrawnText['align'];
  /** Of its words, where they stand on a ground of their own; that of the theme otherwise. */
  readonly paint: Paint | null;
}

/** Where they stand as long as no slide says otherwise. */
export const usualPlaces: LayoutPlaces = {
  title: {
    box: { x: 64, y: 40, width: stageSize.width - 128, height: 56 },
    ...{ size: 36, isBold: true, align: 'start', paint: null },
  },
  footer: {
    box: { x: 64, y: 676, width: 900, height: 24 },
    ...{ size: 13, isBold: false, align: 'start', paint: null },
  },
  number: {
    box: { x: stageSize.width - 164, y: 676, width: 100, height: 24 },
    ...{ size: 13, isBold: false, align: 'end', paint: null },
  },
};

/** Where a slide has them; where it lacks one, that of `usual`. */
export function placesOn(
  { items }: SlideDrawing,
  usual: LayoutPlaces,
  hasOwnGround: boolean,
): LayoutPlaces {
  const texts = textsIn(items);
  const find = (role: DrawnText['role'], otherwise: LayoutPlace): LayoutPlace => {
    // The last text of a place is the slide's number; what stands before it names deck and data.
    const text = texts.findLast((one) => one.role === role);
    const run = text?.lines[0]?.runs[0];
    const word = text?.lines.flatMap(({ runs }) => runs).find(({ figure }) => figure === null);
    if (!text || !run || text.box.width < 1 || text.box.height < 1) return otherwise;
    // A place has room for more than the words that stand in it now.
    const { box, align } = text;
    const width = Math.max(box.width, otherwise.box.width);
    const x = align === 'start' ? box.x : box.x + (box.width - width) / (align === 'end' ? 1 : 2);
    const left = Math.max(0, x);
    return {
      box: { ...box, x: left, width: Math.min(width, stageSize.width - left) },
      ...{ size: run.size, isBold: run.weight >= 600, align },
      paint: hasOwnGround ? (word ?? run).paint : null,
    };
  };
  return {
    title: find('title', usual.title),
    footer: find('source', usual.footer),
    number: find('place', usual.number),
  };
}

/** The texts among what was drawn, those in groups too. */
function textsIn(items: readonly DrawnItem[]): DrawnText[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item] : item.kind === 'group' ? textsIn(item.items) : [],
  );
}
