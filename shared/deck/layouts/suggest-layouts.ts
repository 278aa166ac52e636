import type { Chosen } from './chosen.ts';
import { layouts } from './index.ts';
import type { SlideLayout } from './layout.ts';

/** The layouts that can show what was chosen, those that are made for it first. */
export function suggestLayouts(chosen: Chosen): SlideLayout[] {
  const suiting = (layouts as readonly SlideLayout[]).map((layout) => ({
    layout,
    suits: layout.suits(chosen),
  }));
  return (['best', 'possible'] as const).flatMap((wanted) =>
    suiting.filter(({ suits }) => suits === wanted).map(({ layout }) => layout),
  );
}
