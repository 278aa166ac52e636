import type { DrawnBox, DrawnChart, DrawnText } from '../../../../shared/model/presentation.ts';
import { element, escaped, type Xml } from '../package/xml.ts';
import { fitLines } from '../text/fit-lines.ts';
import { runProperties, type SizedRun } from '../text/runs.ts';
import type { ChartWriting } from './chart-writing.ts';
import { isOwnLabel, type LabelPosition, labelPlace } from './mark-places.ts';
import type { SeriesRanges } from './workbook.ts';

/** Labels that stand this near to Office's own place are left to it, in units. */
const nearness = 4;

/**
 * What is written at the marks of a series, `c:dLbls`: words as the store prints them, by the cells of
 * the workbook, so that who edits a value finds them beside it.
 */
export function pointLabels(
  drawn: DrawnChart,
  index: number,
  frame: DrawnBox,
  { printed }: SeriesRanges,
  writing: ChartWriting,
): Xml {
  const points = drawn.series[index]?.points ?? [];
  const usual = points.find(({ label }) => label)?.label ?? null;
  const position =
    usual &&
    labelPlace(
      drawn,
      index,
      points.findIndex(({ label }) => label),
      usual,
    ).position;
  return element(
    'c:dLbls',
    {},
    points.map((point, at) => {
      const idx = element('c:idx', { val: at });
      if (!point.label || !isOwnLabel(drawn, index, at, point.label))
        return element('c:dLbl', {}, idx, element('c:delete', { val: true }));
      const place = labelPlace(drawn, index, at, point.label);
      const isMoved =
        drawn.type !== 'ring' && Math.hypot(place.offset.x, place.offset.y) > nearness;
      const id = writing.id(`${index} ${at}`);
      return element(
        'c:dLbl',
        {},
        idx,
        element('c:layout', {}, isMoved && movedBy(place.offset, frame)),
        element(
          'c:tx',
          {},
          richText(point.label, printed === null ? null : point.printed, id, writing),
        ),
        shown(place.position),
        printed !== null && byCells(),
      );
    }),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    shown(position, usual !== null),
    element('c:showLeaderLines', { val: false }),
    printed !== null && byCells(),
  );
}

function movedBy({ x, y }: { x: number; y: number }, frame: DrawnBox): Xml {
  return element(
    'c:manualLayout',
    {},
    element('c:x', { val: Number((x / frame.width).toFixed(6)) }),
    element('c:y', { val: Number((y / frame.height).toFixed(6)) }),
  );
}

function shown(position: LabelPosition | null, isShown = true): Xml[] {
  return [
    ...(position === null ? [] : [element('c:dLblPos', { val: position })]),
    element('c:showLegendKey', { val: false }),
    // Programs that do not know of cells show what the value is.
    element('c:showVal', { val: isShown }),
    element('c:showCatName', { val: false }),
    element('c:showSerName', { val: false }),
    element('c:showPercent', { val: false }),
    element('c:showBubbleSize', { val: false }),
  ];
}

/** That labels have their words from the workbook (Office 2013 and later). */
function byCells(): Xml {
  return element(
    'c:extLst',
    {},
    element(
      'c:ext',
      {
        uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
        'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
      },
      element('c15:showDataLabelsRange', { val: true }),
    ),
  );
}

function richText(
  label: DrawnText,
  printed: string | null,
  id: string,
  writing: ChartWriting,
): Xml {
  const write = { fill: writing.colours.chartFill };
  return element(
    'c:rich',
    {},
    element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }),
    element('a:lstStyle'),
    fitLines(label.lines).map(({ runs }) =>
      element(
        'a:p',
        {},
        element('a:pPr', {}, runs[0] && runProperties(runs[0], 'minor', write, 'a:defRPr')),
        joinedRuns(runs).map((run) => {
          const content = [
            runProperties(run, 'minor', write),
            element('a:t', {}, escaped(run.run.text)),
          ];
          return run.run.text === printed
            ? element('a:fld', { id, type: 'CELLRANGE' }, content)
            : element('a:r', {}, content);
        }),
      ),
    ),
  );
}

/** Runs that look the same are one: a figure may have been set in several. */
function joinedRuns(runs: readonly SizedRun[]): SizedRun[] {
  const made: SizedRun[] = [];
  for (const one of runs) {
    const last = made.at(-1);
    if (last && looksLike(last, one))
      made[made.length - 1] = { ...last, run: { ...last.run, text: last.run.text + one.run.text } };
    else made.push(one);
  }
  return made;
}

function looksLike(one: SizedRun, other: SizedRun): boolean {
  return (
    one.size === other.size &&
    one.run.weight === other.run.weight &&
    one.run.paint.colour === other.run.paint.colour &&
    one.run.paint.opacity === other.run.paint.opacity &&
    one.run.lang === other.run.lang
  );
}
