import type { Plugin } from 'chart.js';

/** Room that an open cap takes beyond the bar's end. */
export const openCapWidth = 16;
const slices = [
  { gap: 3, width: 4 },
  { gap: 10, width: 2.5 },
] as const;

/**
 * Ends the bars of figures like 突破1300家 open: the bar stops at the printed number, and two
 * slices behind it, thinner each, say that the true value lies beyond.
 *
 * @param dataset the one whose bars they are
 */
export function openCaps(
  open: readonly boolean[],
  colours: readonly string[],
  dataset = 0,
): Plugin<'bar'> {
  return {
    id: dataset === 0 ? 'openCaps' : `openCaps${dataset}`,
    afterDatasetsDraw(chart) {
      chart.getDatasetMeta(dataset).data.forEach((element, index) => {
        if (!open[index]) return;
        const { x, y, base, height } = element.getProps(
          ['x', 'y', 'base', 'height'] as never,
          true,
        ) as { x: number; y: number; base: number; height: number };
        chart.ctx.fillStyle = colours[index] ?? '#000000';
        const goesLeft = x < base;
        for (const { gap, width } of slices)
          chart.ctx.fillRect(goesLeft ? x - gap - width : x + gap, y - height / 2, width, height);
      });
    },
  };
}
