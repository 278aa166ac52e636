import { contrast, grey, mix } from '../../styles/color.ts';
import type { DrawnLook } from '../../styles/looks.ts';

/** How strokes look on a look; widths in stage units. */
export interface InkLook {
  readonly pen: { readonly colour: string; readonly width: number };
  readonly highlighter: {
    readonly colour: string;
    readonly width: number;
    /** Text shows through: on a light ground ink darkens it, on a dark one it lights it up. */
    readonly blend: 'multiply' | 'screen';
  };
}

export function inkLook({ paper, accents, isGrey }: DrawnLook): InkLook {
  const dark = contrast(paper, '#000000') < contrast(paper, '#ffffff');
  const marker = dark ? mix('#f2c200', '#000000', 0.45) : mix('#ffdc00', '#ffffff', 0.6);
  return {
    pen: { colour: accents.red.strong, width: 5 },
    highlighter: {
      colour: isGrey ? grey(marker) : marker,
      width: 26,
      blend: dark ? 'screen' : 'multiply',
    },
  };
}
