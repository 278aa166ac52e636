import { type ReactNode, useId, useMemo } from 'react';
import { translate } from '../../shared/i18n/messages.ts';
import { Traceable } from '../slides/FigureText.tsx';
import { useSheet, useSlides } from '../slides/slide-context.ts';
import { chartSvg, type Place } from './chart-svg.ts';
import { describeChart, placesOf } from './describe.ts';
import { type BoundChart, planChart } from './plan.ts';
import type { Datum } from './series.ts';

/**
 * A chart: the drawing, a sentence and a table that say the same, and on the stage a place over
 * each datum that shows its source.
 */
export function Chart({
  chart,
  width,
  height,
}: {
  chart: BoundChart;
  width: number;
  height: number;
}) {
  const { locale, trace, figureHref } = useSlides();
  const { mode, look } = useSheet();
  const planned = useMemo(
    () => planChart(chart, look, { width, height }),
    [chart, look, width, height],
  );
  const drawing = useMemo(
    () =>
      planned.panels
        .map(({ plan, x }) => `<g transform="translate(${x} 0)">${chartSvg(plan, look)}</g>`)
        .join(''),
    [planned, look],
  );
  const description = describeChart(chart, planned.data, planned.wholes, locale);
  const places = planned.panels.flatMap(({ plan, x }) =>
    plan.places.map((place) => ({ ...place, x: place.x + x })),
  );
  const sentence = useId();
  return (
    <figure
      className="chart"
      style={{ width: planned.width, height: planned.height }}
      data-chart={chart.type}
    >
      <svg
        role="img"
        {...(mode === 'stage' ? { 'aria-labelledby': sentence } : { 'aria-label': description })}
        width={planned.width}
        height={planned.height}
        viewBox={`0 0 ${planned.width} ${planned.height}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; its texts are escaped in svg-context.ts
        dangerouslySetInnerHTML={{ __html: drawing }}
      />
      {mode === 'stage' && (
        <>
          <figcaption id={sentence} className="visually-hidden">
            {description}
          </figcaption>
          <ChartTable data={uniqueByKey([...planned.data, ...planned.wholes])} />
          {trace &&
            places.map((place) => (
              <Hotspot key={`${place.datum.key} ${place.x} ${place.y}`} place={place}>
                <span className="visually-hidden">{place.datum.printed}</span>
              </Hotspot>
            ))}
        </>
      )}
      {mode === 'print' &&
        figureHref &&
        places.map((place) => (
          <Hotspot key={`${place.datum.key} ${place.x} ${place.y}`} place={place} />
        ))}
    </figure>
  );
}

/** A see-through button, or in print a link, over one datum. */
function Hotspot({
  place: { datum, x, y, width, height },
  children,
}: {
  place: Place;
  children?: ReactNode;
}) {
  return (
    <Traceable
      figure={datum.figure}
      className="figure chart-hotspot"
      style={{ left: x, top: y, width, height }}
    >
      {children}
    </Traceable>
  );
}

function ChartTable({ data }: { data: readonly Datum[] }) {
  const { locale, interfaceLocale } = useSlides();
  return (
    <table className="visually-hidden">
      <caption>{translate(interfaceLocale, 'chart.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{translate(interfaceLocale, 'chart.figure')}</th>
          <th scope="col">{translate(interfaceLocale, 'chart.value')}</th>
          <th scope="col">{translate(interfaceLocale, 'chart.source')}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((datum) => (
          <tr key={datum.key}>
            <th scope="row">{datum.label}</th>
            <td>{datum.printed}</td>
            <td>{placesOf(datum, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A whole that several parts share is one row. */
function uniqueByKey(data: readonly Datum[]): Datum[] {
  return [...new Map(data.map((datum) => [`${datum.key} ${datum.label}`, datum])).values()];
}
