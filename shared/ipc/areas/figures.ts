import { z } from 'zod';
import { AreaKey } from '../../model/area.ts';
import { longest } from '../../model/bounds.ts';
import { Figure, FigureKey } from '../../model/figure.ts';
import { Locale } from '../../model/localized.ts';
import { anyText } from '../../model/text.ts';
import { call } from '../define.ts';

/** The area of which figures say nothing, as in a briefing on it; null for the store's home. */
const Meant = AreaKey.nullable();

/** Figures of the whole store, for windows whose briefing leaves some out (`figuresLeftOut`). */
export const figuresArea = {
  /** Best first, by the rules of `searchFigures`; `marked` is the run of the short name that matched. */
  search: call(
    z.strictObject({
      question: anyText(longest.question),
      locale: Locale,
      limit: z.int().min(1).max(200),
      meant: Meant,
    }),
    z.array(
      z.strictObject({
        figure: Figure,
        marked: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
      }),
    ),
  ),
  /**
   * The figure of that key and period; null as a period is the latest, as an area the meant one. During a
   * show, as the show froze it. Null when there is none.
   */
  get: call(
    z.strictObject({
      key: FigureKey,
      period: z.string().max(30).nullable(),
      area: AreaKey.nullable(),
      meant: Meant,
    }),
    Figure.nullable(),
  ),
} as const;
