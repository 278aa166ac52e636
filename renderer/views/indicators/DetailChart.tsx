import { useMemo } from 'react';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Accent } from '../../../shared/model/indicator.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { type ChartPlan, chartSvg } from '../../charts/chart-svg.ts';
import { type ChartLook, chartLook } from '../../charts/look.ts';
import { partOfWholeBars } from '../../charts/part-of-whole.ts';
import { rankedBars } from '../../charts/ranked-bars.ts';
import { type RankedSeries, toDatum } from '../../charts/series.ts';
import { trendBars } from '../../charts/trend-bars.ts';
import { looks } from '../../styles/looks.ts';
import { useDark } from '../../ui/use-dark.ts';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import styles from './detail.module.css';

interface ChartProps {
  readonly accent: Accent;
  readonly locale: Locale;
}

/** In the chart's own units; it is drawn as wide as there is room. */
const width = 440;

/** The periods of one indicator, given latest first; `axis` is the one that several share. */
export function TrendChart({
  figures,
  axis,
  height = 220,
  ...props
}: ChartProps & {
  readonly figures: readonly Figure[];
  readonly axis?: { readonly min: number; readonly max: number };
  readonly height?: number;
}) {
  const look = useLook(props);
  const ordered = [...figures].reverse();
  const data = ordered.map((figure) => toDatum(bindFigure(figure, props.locale)));
  const periods = ordered.map(({ timePeriod }) => formatPeriod(timePeriod, props.locale));
  const plan = trendBars({ data, periods, ...axis }, look, {
    width,
    height,
  });
  return (
    <Drawing
      plan={plan}
      look={look}
      rows={data.map(({ printed }, index) => [periods[index] ?? '', printed])}
    />
  );
}

/** A figure as a share of the whole that the store holds, or of 100 %. */
export function ShareChart({
  part,
  whole,
  ...props
}: ChartProps & { readonly part: Figure; readonly whole: Figure | null }) {
  const look = useLook(props);
  const share = {
    part: toDatum(bindFigure(part, props.locale)),
    whole: whole && toDatum(bindFigure(whole, props.locale)),
  };
  const plan = partOfWholeBars([share], look, { width, height: 150 });
  const rows = [share.part, ...(share.whole ? [share.whole] : [])];
  return (
    <Drawing plan={plan} look={look} rows={rows.map(({ label, printed }) => [label, printed])} />
  );
}

/** Indicators of one unit beside each other, from zero, longest first. */
export function RankedChart({
  figures,
  ...props
}: ChartProps & { readonly figures: readonly Figure[] }) {
  const look = useLook(props);
  const series: RankedSeries = {
    data: figures
      .map((figure) => toDatum(bindFigure(figure, props.locale)))
      .sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity)),
    emphasis: null,
  };
  const plan = rankedBars(series, look, { width, height: 52 * figures.length });
  return (
    <Drawing
      plan={plan}
      look={look}
      rows={series.data.map(({ label, printed }) => [label, printed])}
    />
  );
}

function useLook({ accent, locale }: ChartProps): ChartLook {
  const dark = useDark();
  return useMemo(
    () => chartLook(looks[dark ? 'night' : 'south-lake'], accent, locale),
    [accent, dark, locale],
  );
}

/** The drawing for the eye, a table that says the same for everybody else. */
function Drawing({
  plan,
  look,
  rows,
}: {
  // biome-ignore lint/suspicious/noExplicitAny: each type of chart has data of its own form
  readonly plan: ChartPlan<any>;
  readonly look: ChartLook;
  readonly rows: readonly (readonly [name: string, printed: string])[];
}) {
  return (
    <figure className={styles['detail-chart']} data-testid="detail-chart" lang={look.locale}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${plan.width} ${plan.height}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; its texts are escaped in svg-context.ts
        dangerouslySetInnerHTML={{ __html: chartSvg(plan, look) }}
      />
      <table className={visuallyHiddenStyles['visually-hidden']}>
        <tbody>
          {rows.map(([name, printed]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{printed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
