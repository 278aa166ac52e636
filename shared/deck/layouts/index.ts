import type { z } from 'zod';
import { agenda } from './agenda/index.ts';
import { chart } from './chart/index.ts';
import { chartFigures } from './chart-figures/index.ts';
import { closing } from './closing/index.ts';
import { comparisonPair } from './comparison-pair/index.ts';
import { cover } from './cover/index.ts';
import { drawnRows } from './drawn-rows/index.ts';
import { figureToSource } from './figure-to-source/index.ts';
import { goalBoard } from './goal-board/index.ts';
import { heroFigure } from './hero-figure/index.ts';
import { kpiGrid } from './kpi-grid/index.ts';
import { ladder } from './ladder/index.ts';
import { milestoneStrip } from './milestone-strip/index.ts';
import { narrative } from './narrative/index.ts';
import { partOfWhole } from './part-of-whole/index.ts';
import { picture } from './picture/index.ts';
import { pictureFigures } from './picture-figures/index.ts';
import { pictureGrid } from './picture-grid/index.ts';
import { ranking } from './ranking/index.ts';
import { section } from './section/index.ts';
import { sources } from './sources/index.ts';
import { table } from './table/index.ts';

/** Every layout, one line each, in the order in which they are offered. */
export const layouts = [
  cover,
  agenda,
  section,
  kpiGrid,
  heroFigure,
  chart,
  chartFigures,
  ranking,
  partOfWhole,
  ladder,
  comparisonPair,
  goalBoard,
  milestoneStrip,
  narrative,
  drawnRows,
  picture,
  pictureFigures,
  pictureGrid,
  table,
  figureToSource,
  sources,
  closing,
] as const;

type Known = (typeof layouts)[number];

export type Layout = Known['key'];

/** The body of a slide, by layout, in its layout's latest version. Numbers stand in it only as references. */
export type SlideBody<Key extends Layout = Layout> = z.infer<Extract<Known, { key: Key }>['body']>;
