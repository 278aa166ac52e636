import type { Plugin } from 'chart.js';
import type { ChartPlan } from './chart-svg.ts';
import type { ChartLook } from './look.ts';
import {
  baseline,
  type ChartSize,
  markColour,
  rankedConfig,
  rankedFrame,
  rowPlaces,
} from './ranked-bars.ts';
import type { RankedSeries } from './series.ts';

const radius = 12;
const stem = 5;

/** As ranked bars, but thin: for values of which one dwarfs the rest, which as bars would be slivers. */
export function lollipop(series: RankedSeries, look: ChartLook, size: ChartSize): ChartPlan<'bar'> {
  const frame = rankedFrame(series, look, size, radius);
  const colours = series.data.map((datum) => markColour(datum.key, series, look));
  return {
    width: size.width,
    height: frame.height,
    places: rowPlaces(frame, series.data),
    config: rankedConfig(series, frame, {
      colours,
      thickness: stem,
      plugins: [baseline(frame, look), heads(series, colours, look)],
    }),
  };
}

/** A filled dot at the value; an open ring, and a dash beyond it, where the true value lies beyond. */
function heads({ data }: RankedSeries, colours: readonly string[], look: ChartLook): Plugin<'bar'> {
  return {
    id: 'heads',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      chart.getDatasetMeta(0).data.forEach(({ x, y }, index) => {
        const datum = data[index];
        if (!datum || datum.value === null) return;
        const colour = colours[index] ?? look.accent;
        if (datum.open) {
          ctx.fillStyle = colour;
          ctx.fillRect(x + radius + 2, y - stem / 2, 8, stem);
        }
        ctx.beginPath();
        ctx.arc(x, y, datum.open ? radius - 1.5 : radius, 0, 2 * Math.PI);
        ctx.closePath();
        ctx.fillStyle = datum.open ? look.paper : colour;
        ctx.fill();
        if (!datum.open) return;
        ctx.strokeStyle = colour;
        ctx.lineWidth = 3;
        ctx.stroke();
      });
    },
  };
}
