import type { Plugin } from 'chart.js';
import type { ChartPlan, ChartSize } from './chart-svg.ts';
import type { ChartLook } from './look.ts';
import { baseline, markColour, rankedConfig } from './ranked-bars.ts';
import { type RankedMarks, rankedFrame, yearTargets } from './ranked-frame.ts';
import type { Datum, RankedSeries } from './series.ts';

const radius = 12;
const stem = 5;
const earlierRadius = 6;
const earlierStem = 3;
const dash = 8;
const marks: RankedMarks = {
  end: radius,
  earlierEnd: earlierRadius,
  offsets: (rowHeight) => {
    const apart = Math.min(Math.max(rowHeight * 0.22, 24), 36);
    return { main: -apart * 0.4, earlier: apart * 0.6 };
  },
};

/** As ranked bars, but thin: for values of which one dwarfs the rest, which as bars would be slivers. */
export function lollipop(series: RankedSeries, look: ChartLook, size: ChartSize): ChartPlan<'bar'> {
  const frame = rankedFrame(series, look, size, marks);
  const colours = series.data.map((datum) => markColour(datum.key, series, look));
  return {
    width: size.width,
    height: frame.height,
    places: yearTargets(frame, series.data),
    labels: frame.labels,
    config: rankedConfig(series, frame, {
      colours,
      thickness: { main: stem, earlier: earlierStem },
      look,
      plugins: [
        baseline(frame, look, series.data.length),
        heads(series.data, colours, look),
        ...(frame.years ? [earlierHeads(series.data, look)] : []),
      ],
    }),
  };
}

/** A filled dot at the value; an open ring, and a dash beyond it, where the true value lies beyond. */
function heads(data: readonly Datum[], colours: readonly string[], look: ChartLook): Plugin<'bar'> {
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
          ctx.fillRect(dashAt(datum, x, radius), y - stem / 2, dash, stem);
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

/** Left edge of the dash beyond an open head: on the side that its value goes to. */
function dashAt({ value }: Datum, x: number, headRadius: number): number {
  return (value ?? 0) < 0 ? x - headRadius - 2 - dash : x + headRadius + 2;
}

/** As `heads`, of the year before: smaller, in one quiet colour. */
function earlierHeads(data: readonly Datum[], look: ChartLook): Plugin<'bar'> {
  return {
    id: 'earlierHeads',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      chart.getDatasetMeta(1).data.forEach(({ x, y }, index) => {
        const earlier = data[index]?.earlier;
        if (!earlier || earlier.value === null) return;
        ctx.fillStyle = look.outline;
        if (earlier.open)
          ctx.fillRect(dashAt(earlier, x, earlierRadius), y - earlierStem / 2, dash, earlierStem);
        ctx.beginPath();
        ctx.arc(x, y, earlier.open ? earlierRadius - 1 : earlierRadius, 0, 2 * Math.PI);
        ctx.closePath();
        ctx.fillStyle = earlier.open ? look.paper : look.outline;
        ctx.fill();
        if (!earlier.open) return;
        ctx.strokeStyle = look.outline;
        ctx.lineWidth = 2;
        ctx.stroke();
      });
    },
  };
}
