import type { ComponentType } from 'react';
import type { BoundSlideOf } from '../../../shared/deck/bound-slide.ts';
import type { Layout } from '../../../shared/deck/layouts/index.ts';
import type { GlowPlace } from '../../styles/glow.ts';
import type { SheetGround } from '../../styles/grounds.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { ChartAlone } from './chart/ChartAlone.tsx';
import { ChartFigures } from './chart-figures/ChartFigures.tsx';
import { Closing } from './closing/Closing.tsx';
import { ComparisonPair } from './comparison-pair/ComparisonPair.tsx';
import { Cover } from './cover/Cover.tsx';
import { DrawnRows } from './drawn-rows/DrawnRows.tsx';
import { FigureToSource } from './figure-to-source/FigureToSource.tsx';
import { GoalBoard } from './goal-board/GoalBoard.tsx';
import { HeroFigure } from './hero-figure/HeroFigure.tsx';
import { KpiGrid } from './kpi-grid/KpiGrid.tsx';
import { Ladder } from './ladder/Ladder.tsx';
import { MilestoneStrip } from './milestone-strip/MilestoneStrip.tsx';
import { Narrative } from './narrative/Narrative.tsx';
import { PartOfWhole } from './part-of-whole/PartOfWhole.tsx';
import { PictureAlone } from './picture/PictureAlone.tsx';
import { PictureFigures } from './picture-figures/PictureFigures.tsx';
import { PictureGrid } from './picture-grid/PictureGrid.tsx';
import { Ranking } from './ranking/Ranking.tsx';
import { SectionOpening } from './section/SectionOpening.tsx';
import { Sources } from './sources/Sources.tsx';
import { Table } from './table/Table.tsx';

/** How a layout is drawn: under the title that every content slide has, or over the whole sheet. */
interface Drawing<Key extends Layout> {
  readonly Component: ComponentType<{ slide: BoundSlideOf<Key> }>;
  readonly fills: 'content' | 'sheet';
  /** What it stands on; paper where it says nothing. */
  readonly ground?: SheetGround;
  /** Where a look that has light on its ground puts it; behind the head where it says nothing. */
  readonly glow?: GlowPlace;
}

/** How each of `shared/deck/layouts` is drawn, one line each. */
export const drawings: { readonly [Key in Layout]: Drawing<Key> } = {
  cover: { Component: Cover, fills: 'sheet', ground: 'cover', glow: 'horizon' },
  agenda: { Component: Agenda, fills: 'sheet' },
  section: { Component: SectionOpening, fills: 'sheet', ground: 'section' },
  'kpi-grid': { Component: KpiGrid, fills: 'content' },
  'hero-figure': { Component: HeroFigure, fills: 'content', glow: 'figure' },
  chart: { Component: ChartAlone, fills: 'content' },
  'chart-figures': { Component: ChartFigures, fills: 'content' },
  ranking: { Component: Ranking, fills: 'content' },
  'part-of-whole': { Component: PartOfWhole, fills: 'content' },
  ladder: { Component: Ladder, fills: 'content' },
  'comparison-pair': { Component: ComparisonPair, fills: 'content' },
  'goal-board': { Component: GoalBoard, fills: 'content' },
  'milestone-strip': { Component: MilestoneStrip, fills: 'content' },
  'drawn-rows': { Component: DrawnRows, fills: 'content' },
  narrative: { Component: Narrative, fills: 'content' },
  picture: { Component: PictureAlone, fills: 'sheet' },
  'picture-figures': { Component: PictureFigures, fills: 'sheet' },
  'picture-grid': { Component: PictureGrid, fills: 'content' },
  table: { Component: Table, fills: 'content' },
  'figure-to-source': { Component: FigureToSource, fills: 'content' },
  sources: { Component: Sources, fills: 'content' },
  closing: { Component: Closing, fills: 'sheet', ground: 'cover', glow: 'horizon' },
};
