import { z } from 'zod';
import { Figure, FigureKey } from '../../model/figure.ts';
import { Locale } from '../../model/localized.ts';
import { call } from '../define.ts';

/** Figures of the whole store, for windows whose briefing leaves some out (`figuresLeftOut`). */
export const figuresArea = {
  /** Best first, by the rules of `searchFigures`; `marked` is the run of the short name that matched. */
  search: call(
    z.strictObject({
      question: z.string().max(200),
      locale: Locale,
      limit: z.int().min(1).max(200),
    }),
    z.array(
      z.strictObject({
        figure: Figure,
        marked: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
      }),
    ),
  ),
  /** The latest figure of that key; during a show, as the show froze it. Null when there is none. */
  get: call(z.strictObject({ key: FigureKey }), Figure.nullable()),
} as const;
