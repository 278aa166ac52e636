import type { ComponentType, ReactNode } from 'react';
import type { BoundSlide, BoundSlideOf } from '../../../shared/deck/bound-slide.ts';
import type { Layout } from '../../../shared/deck/layouts/index.ts';
import { ChartAlone } from './ChartAlone.tsx';
import { ChartFigures } from './ChartFigures.tsx';
import { Closing } from './Closing.tsx';
import { ComparisonPair } from './ComparisonPair.tsx';
import { Cover } from './Cover.tsx';
import { GoalBoard } from './GoalBoard.tsx';
import { HeroFigure } from './HeroFigure.tsx';
import { KpiGrid } from './KpiGrid.tsx';
import { Ladder } from './Ladder.tsx';
import { MilestoneStrip } from './MilestoneStrip.tsx';
import { Narrative } from './Narrative.tsx';
import { PartOfWhole } from './PartOfWhole.tsx';
import { Ranking } from './Ranking.tsx';
import { SectionOpening } from './SectionOpening.tsx';
import { Sources } from './Sources.tsx';
import { Table } from './Table.tsx';

const components: { readonly [L in Layout]: ComponentType<{ slide: BoundSlideOf<L> }> } = {
  cover: Cover,
  section: SectionOpening,
  'kpi-grid': KpiGrid,
  'hero-figure': HeroFigure,
  chart: ChartAlone,
  'chart-figures': ChartFigures,
  ranking: Ranking,
  'part-of-whole': PartOfWhole,
  ladder: Ladder,
  'comparison-pair': ComparisonPair,
  'goal-board': GoalBoard,
  'milestone-strip': MilestoneStrip,
  narrative: Narrative,
  table: Table,
  sources: Sources,
  closing: Closing,
};

/** Layouts that fill the whole sheet and set their own title. */
export const fullBleed: ReadonlySet<Layout> = new Set(['cover', 'section', 'closing']);

export function drawLayout(slide: BoundSlide): ReactNode {
  // Layout and slide come from one object, which the type of the table can't follow.
  const Component = components[slide.layout] as ComponentType<{ slide: BoundSlide }>;
  return <Component slide={slide} />;
}
