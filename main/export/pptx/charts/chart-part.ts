import type { Locale } from '../../../../shared/model/localized.ts';
import type { DrawnBox, DrawnChart } from '../../../../shared/model/presentation.ts';
import { element, type Xml, xstring } from '../package/xml.ts';
import { languages, themeFonts } from '../text/runs.ts';
import { axes } from './axes.ts';
import type { ChartWriting } from './chart-writing.ts';
import { pointLabels } from './point-labels.ts';
import type { ChartWorkbook, SeriesRanges } from './workbook.ts';

type Series = DrawnChart['series'][number];

/** What numbers of a chart's axes call each other by; a chart has one of either. */
const axisIds = [500_000_001, 500_000_002] as const;

/**
 * A chart that Office edits, `c:chartSpace`: its values and words stand in the workbook, and here as
 * they were when it was made.
 *
 * @param frame where the chart stands on the slide
 * @param workbook the relationship to it
 */
export function chartPart(
  drawn: DrawnChart,
  frame: DrawnBox,
  workbook: Pick<ChartWorkbook, 'categories' | 'series'> & { readonly relation: string },
  writing: ChartWriting,
): Xml {
  const isRing = drawn.type === 'ring';
  const content = isRing
    ? ring(drawn, frame, workbook, writing)
    : bars(drawn, frame, workbook, writing);
  return element(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    element('c:date1904', { val: false }),
    element('c:lang', { val: languages(writing.language).lang }),
    element('c:roundedCorners', { val: false }),
    element(
      'c:chart',
      {},
      element('c:autoTitleDeleted', { val: true }),
      element(
        'c:plotArea',
        {},
        plotLayout(drawn.plot, frame),
        content,
        !isRing && axes(drawn, axisIds, writing),
        element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
      ),
      element('c:plotVisOnly', { val: true }),
      element('c:dispBlanksAs', { val: 'gap' }),
    ),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    chartText(writing.language),
    element(
      'c:externalData',
      { 'r:id': workbook.relation },
      element('c:autoUpdate', { val: false }),
    ),
  );
}

/** What all text of the chart is set in that says nothing else. */
function chartText(language: Locale): Xml {
  const about = { ...languages(language), sz: 1200 };
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', about, themeFonts('minor'))),
      element('a:endParaRPr', languages(language)),
    ),
  );
}

/** Where the marks stand within the chart, as shares of it. */
function plotLayout(plot: DrawnBox, frame: DrawnBox): Xml {
  const share = (length: number, whole: number) => Number((length / whole).toFixed(6));
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      element('c:layoutTarget', { val: 'inner' }),
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      element('c:x', { val: share(plot.x - frame.x, frame.width) }),
      element('c:y', { val: share(plot.y - frame.y, frame.height) }),
      element('c:w', { val: share(plot.width, frame.width) }),
      element('c:h', { val: share(plot.height, frame.height) }),
    ),
  );
}

type References = Pick<ChartWorkbook, 'categories' | 'series'>;

function bars(
  drawn: DrawnChart,
  frame: DrawnBox,
  references: References,
  writing: ChartWriting,
): Xml {
  const { type, series, mark } = drawn;
  const isStacked = type.startsWith('stacked');
  const together = isStacked ? 1 : series.length;
  const thickness = Math.max(mark.thickness, 0.01);
  const gap = Math.round(((mark.room - thickness * together) / thickness) * 100);
  return element(
    'c:barChart',
    {},
    element('c:barDir', { val: type.endsWith('bars') ? 'bar' : 'col' }),
    element('c:grouping', { val: isStacked ? 'stacked' : 'clustered' }),
    element('c:varyColors', { val: false }),
    series.map((one, index) =>
      seriesOf(one, index, drawn, frame, references, writing, (at, fill) => [
        element('c:idx', { val: at }),
        element('c:invertIfNegative', { val: false }),
        element('c:bubble3D', { val: false }),
        fill,
      ]),
    ),
    element('c:gapWidth', { val: Math.max(0, Math.min(500, gap)) }),
    element('c:overlap', { val: isStacked ? 100 : 0 }),
    axisIds.map((val) => element('c:axId', { val })),
  );
}

function ring(
  drawn: DrawnChart,
  frame: DrawnBox,
  references: References,
  writing: ChartWriting,
): Xml {
  return element(
    'c:doughnutChart',
    {},
    element('c:varyColors', { val: true }),
    drawn.series.map((one, index) =>
      seriesOf(one, index, drawn, frame, references, writing, (at, fill) => [
        element('c:idx', { val: at }),
        element('c:bubble3D', { val: false }),
        fill,
      ]),
    ),
    element('c:firstSliceAng', { val: 0 }),
    element('c:holeSize', { val: Math.max(10, Math.min(90, Math.round(drawn.hole * 100))) }),
  );
}

function seriesOf(
  series: Series,
  index: number,
  drawn: DrawnChart,
  frame: DrawnBox,
  references: References,
  writing: ChartWriting,
  point: (index: number, fill: Xml) => Xml[],
): Xml {
  const ranges = references.series[index] as SeriesRanges;
  const fill = (at: number) =>
    element(
      'c:spPr',
      {},
      writing.colours.chartFill(series.points[at]?.paint ?? null),
      element('a:ln', {}, element('a:noFill')),
    );
  return element(
    'c:ser',
    {},
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    element(
      'c:tx',
      {},
      element(
        'c:strRef',
        {},
        element('c:f', {}, xstring(ranges.name)),
        element('c:strCache', {}, texts([series.name])),
      ),
    ),
    fill(0),
    drawn.type !== 'ring' && element('c:invertIfNegative', { val: false }),
    series.points.map((_, at) => element('c:dPt', {}, point(at, fill(at)))),
    pointLabels(drawn, index, frame, ranges, writing),
    element(
      'c:cat',
      {},
      element(
        'c:strRef',
        {},
        element('c:f', {}, xstring(references.categories)),
        element('c:strCache', {}, texts(drawn.categories)),
      ),
    ),
    element(
      'c:val',
      {},
      element(
        'c:numRef',
        {},
        element('c:f', {}, xstring(ranges.values)),
        element(
          'c:numCache',
          {},
          element('c:formatCode', {}, xstring('General')),
          element('c:ptCount', { val: drawn.categories.length }),
          series.points.map(({ value }, at) => value !== null && cached(at, String(value))),
        ),
      ),
    ),
    ranges.printed !== null && printedRange(ranges.printed, series),
  );
}

/** What stands at the marks, by the cells of the workbook (Office 2013 and later). */
function printedRange(range: string, { points }: Series): Xml {
  return element(
    'c:extLst',
    {},
    element(
      'c:ext',
      {
        uri: '{02D57815-91ED-43cb-92C2-25804820EDAC}',
        'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
      },
      element(
        'c15:datalabelsRange',
        {},
        element('c15:f', {}, xstring(range)),
        element('c15:dlblRangeCache', {}, texts(points.map(({ printed }) => printed))),
      ),
    ),
  );
}

function texts(values: readonly string[]): Xml[] {
  return [
    element('c:ptCount', { val: values.length }),
    ...values.map((text, index) => cached(index, text)),
  ];
}

function cached(idx: number, text: string): Xml {
  return element('c:pt', { idx }, element('c:v', {}, xstring(text)));
}
