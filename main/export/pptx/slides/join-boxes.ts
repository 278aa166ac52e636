import type { DrawnBox, DrawnItem } from '../../../../shared/model/presentation.ts';

/** What all of several things stand in; null where there is none. */
export function joinBoxes(items: readonly DrawnItem[]): DrawnBox | null {
  const boxes = items.flatMap(boxesOf);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    ...{ x, y },
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function boxesOf(item: DrawnItem): DrawnBox[] {
  if (item.kind === 'group') {
    const box = joinBoxes(item.items);
    return box ? [box] : [];
  }
  if (item.kind !== 'chart') return [item.box];
  const labels = item.series.flatMap(({ points }) => points.map(({ label }) => label));
  return [
    ...[item.box, item.plot],
    ...[...labels, ...item.categoryLabels].flatMap((label) => (label ? [label.box] : [])),
  ];
}
