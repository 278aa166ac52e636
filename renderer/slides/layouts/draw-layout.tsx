import type { ComponentType, ReactNode } from 'react';
import type { BoundSlide } from '../../../shared/deck/bound-slide.ts';
import { drawings } from './index.ts';

export function drawLayout(slide: BoundSlide): ReactNode {
  // Layout and slide come from one object, which the type of the table can't follow.
  const Component = drawings[slide.layout].Component as ComponentType<{ slide: BoundSlide }>;
  return <Component slide={slide} />;
}

/** Whether a slide fills the whole sheet and sets its own title. */
export function fillsSheet({ layout }: BoundSlide): boolean {
  return drawings[layout].fills === 'sheet';
}
