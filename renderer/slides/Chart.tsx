import { type ReactNode, useContext, useId, useMemo } from 'react';
import { translate } from '../../shared/i18n/messages.ts';
import type { Box } from '../charts/box.ts';
import {
  captionCut,
  captionHeight,
  captionSvg,
  chartSvg,
  type PointerTarget,
} from '../charts/chart-svg.ts';
import { describeChart, paragraphsOf } from '../charts/describe.ts';
import { type CutLabel, labelBox } from '../charts/labels.ts';
import type { ChartLook } from '../charts/look.ts';
import { type BoundChart, drawableChart, type PlannedChart, planChart } from '../charts/plan.ts';
import type { Described } from '../charts/series.ts';
import { usePointing } from '../figures/use-pointing.ts';
import styles from '../styles/slide.module.css';
import { ChartRecords } from './chart-records.ts';
import { Traceable } from './FigureText.tsx';
import { useSheet, useSlides } from './slide-context.ts';
import { useCuts } from './use-excess.ts';

/** A chart as a slide asks for it. */
export function Chart({
  chart: asked,
  width,
  height,
}: {
  chart: BoundChart;
  width: number;
  height: number;
}) {
  const { locale } = useSlides();
  const { look } = useSheet();
  const chart = useMemo(() => drawableChart(asked), [asked]);
  const planned = useMemo(
    () => planChart(chart, look, { width, height }),
    [chart, look, width, height],
  );
  const description = describeChart(chart, planned.data, planned.wholes, locale);
  return <PlannedFigure type={chart.type} planned={planned} description={description} />;
}

interface PlannedFigureProps {
  readonly type: string;
  readonly planned: PlannedChart;
  /** The chart in one sentence. */
  readonly description: string;
  /** Words that the chart has placed but HTML sets better. */
  readonly children?: ReactNode;
}

/**
 * A planned chart: the drawing, a sentence and a table that say the same, and on the stage a place
 * over each mark that shows its source.
 */
export function PlannedFigure({ type, planned, description, children }: PlannedFigureProps) {
  const { figureHref } = useSlides();
  const { mode, look } = useSheet();
  const records = useContext(ChartRecords);
  const marks = records ? 'apart' : 'among-all';
  const drawing = useMemo(
    () =>
      [
        planned.caption === null ? '' : captionSvg(planned.caption, planned.width, look),
        ...planned.panels.map(
          ({ plan, x, y = 0 }) =>
            `<g transform="translate(${x} ${y})">${chartSvg(plan, look, marks)}</g>`,
        ),
      ].join(''),
    [planned, look, marks],
  );
  const places = planned.panels.flatMap(({ plan, x, y = 0 }) =>
    plan.places.map((place) => ({ ...place, x: place.x + x, y: place.y + y })),
  );
  const sentence = useId();
  const cuts = useMemo(() => cutsOf(planned, look), [planned, look]);
  useCuts(cuts);
  return (
    <figure
      className={styles['chart']}
      // Without its caption it is a frame; a PDF's tags would make a second, nameless picture of it.
      role={mode === 'stage' ? undefined : 'presentation'}
      style={{ width: planned.width, height: planned.height }}
      data-chart={type}
      {...(records && {
        ref: (element: HTMLElement | null) => {
          if (element) records.set(element, { type, planned, description });
        },
      })}
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
          <figcaption id={sentence} className={styles['visually-hidden']}>
            {description}
          </figcaption>
          <ChartTable data={uniqueByKey([...planned.data, ...planned.wholes])} />
          {places.map((place) => (
            <Hotspot key={`${place.datum.key} ${place.x} ${place.y}`} place={place} />
          ))}
          {cuts.map(({ excess, box: { x, y, width: wide, height: high } }) => (
            <span
              key={`${x} ${y}`}
              className={styles['chart-cut']}
              aria-hidden="true"
              data-clamped={excess}
              style={{ left: x, top: y, width: wide, height: high }}
            />
          ))}
        </>
      )}
      {mode === 'print' &&
        figureHref &&
        places
          .filter(({ datum }) => datum.figure)
          .map((place) => (
            <Hotspot key={`${place.datum.key} ${place.x} ${place.y}`} place={place} />
          ))}
      {children && <div className={styles['chart-words']}>{children}</div>}
    </figure>
  );
}

/** What a chart leaves out of its words, and where they stand. */
interface CutOnChart extends CutLabel {
  readonly box: Box;
}

function cutsOf({ caption, width, panels }: PlannedChart, look: ChartLook): CutOnChart[] {
  const above = caption === null ? null : captionCut(caption, width, look);
  return [
    ...(above ? [{ ...above, box: { x: 0, y: 0, width, height: captionHeight } }] : []),
    ...panels.flatMap(({ plan, x, y = 0 }) =>
      (plan.labels ?? []).flatMap((label) => {
        if (!label.cut) return [];
        const box = labelBox(label, look);
        return [{ ...label.cut, box: { ...box, x: box.x + x, y: box.y + y } }];
      }),
    ),
  ];
}

/**
 * Over one mark: a see-through button, in print a link, and where figures are not to be asked a
 * place to point at.
 */
function Hotspot({ place: { datum, x, y, width, height } }: { place: PointerTarget }) {
  const { trace } = useSlides();
  const style = { left: x, top: y, width, height };
  if (!datum.figure) return <EventSpot event={datum} style={style} />;
  return (
    <Traceable
      figure={datum.figure}
      className={`${styles['figure']} ${styles['chart-hotspot']}`}
      data-hotspot
      style={style}
    >
      {trace && <span className={styles['visually-hidden']}>{datum.printed}</span>}
    </Traceable>
  );
}

/** An event has no figure to trace: its tip says all that the source does. */
function EventSpot({
  event: { label, printed, passages },
  style,
}: {
  event: Described;
  style: Pick<PointerTarget, 'width' | 'height'>;
}) {
  const { trace, interfaceLocale } = useSlides();
  const pointing = usePointing(() => ({ name: label, printed, passages }));
  if (!trace)
    return <span className={styles['chart-hotspot']} data-hotspot style={style} {...pointing} />;
  const name = translate(interfaceLocale, 'figure.event', {
    date: printed,
    name: label,
    place: paragraphsOf({ passages }, interfaceLocale),
  });
  return (
    <button
      type="button"
      {...pointing}
      className={`${styles['figure']} ${styles['chart-hotspot']}`}
      data-hotspot
      style={style}
      aria-label={name}
    />
  );
}

function ChartTable({ data }: { data: readonly Described[] }) {
  const { locale, interfaceLocale } = useSlides();
  const timed = data.some(({ period }) => period !== undefined);
  return (
    <table className={styles['visually-hidden']}>
      <caption>{translate(interfaceLocale, 'chart.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{translate(interfaceLocale, 'chart.figure')}</th>
          {timed && <th scope="col">{translate(interfaceLocale, 'chart.period')}</th>}
          <th scope="col">{translate(interfaceLocale, 'chart.value')}</th>
          <th scope="col">{translate(interfaceLocale, 'chart.source')}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((datum) => (
          <tr key={`${datum.key} ${datum.label} ${datum.period}`}>
            <th scope="row">{datum.label}</th>
            {timed && <td>{datum.period ?? datum.figure?.period}</td>}
            <td>{datum.printed}</td>
            <td>{paragraphsOf(datum, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A whole that several parts share is one row. */
function uniqueByKey(data: readonly Described[]): Described[] {
  return [
    ...new Map(
      data.map((datum) => [`${datum.key} ${datum.label} ${datum.period}`, datum]),
    ).values(),
  ];
}
