import type { DrawnChart, DrawnText } from '../../../../shared/model/presentation.ts';
import { element, type Xml } from '../package/xml.ts';
import { fitLines } from '../text/fit-lines.ts';
import { languages, runProperties, themeFonts } from '../text/runs.ts';
import type { ChartWriting } from './chart-writing.ts';

/** The axes of a chart of bars: names of categories where the axis can write them, never values. */
export function axes(
  drawn: DrawnChart,
  [categories, values]: readonly [number, number],
  writing: ChartWriting,
): Xml[] {
  const isLying = drawn.type.endsWith('bars');
  const label = axisLabel(drawn);
  return [
    element(
      'c:catAx',
      {},
      element('c:axId', { val: categories }),
      // Bars are read from the top; an axis counts from the bottom.
      element('c:scaling', {}, element('c:orientation', { val: isLying ? 'maxMin' : 'minMax' })),
      element('c:delete', { val: label === null }),
      element('c:axPos', { val: isLying ? 'l' : 'b' }),
      element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
      element('c:majorTickMark', { val: 'none' }),
      element('c:minorTickMark', { val: 'none' }),
      element('c:tickLblPos', { val: 'low' }),
      element('c:spPr', {}, element('a:ln', {}, element('a:noFill'))),
      labelText(label, writing),
      element('c:crossAx', { val: values }),
      element('c:crosses', { val: 'autoZero' }),
      element('c:auto', { val: false }),
      element('c:lblAlgn', { val: 'ctr' }),
      element('c:lblOffset', { val: 100 }),
      element('c:noMultiLvlLbl', { val: true }),
    ),
    element(
      'c:valAx',
      {},
      element('c:axId', { val: values }),
      element(
        'c:scaling',
        {},
        element('c:orientation', { val: 'minMax' }),
        element('c:max', { val: drawn.axis.greatest }),
        element('c:min', { val: drawn.axis.least }),
      ),
      element('c:delete', { val: true }),
      element('c:axPos', { val: isLying ? 'b' : 'l' }),
      element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
      element('c:majorTickMark', { val: 'none' }),
      element('c:minorTickMark', { val: 'none' }),
      element('c:tickLblPos', { val: 'none' }),
      element('c:crossAx', { val: categories }),
      element('c:crosses', { val: 'autoZero' }),
      element('c:crossBetween', { val: 'between' }),
    ),
  ];
}

/** How far from where an axis would write it a name may stand, in units. */
const nearness = 20;

/**
 * What names of categories look like where the axis writes them as the slide does: one line each, at the
 * axis. Null where the slide sets them otherwise, and they become texts of their own.
 */
export function axisLabel({
  type,
  categoryLabels,
  plot,
  categories,
  mark,
}: Pick<DrawnChart, 'type' | 'categoryLabels' | 'plot' | 'categories' | 'mark'>): DrawnText | null {
  if (type === 'ring') return null;
  const labels = categoryLabels.filter((label) => label !== null);
  const [first] = labels;
  if (!first || labels.length < categories.length) return null;
  const isLying = type.endsWith('bars');
  const isAtAxis = categoryLabels.every((label, index) => {
    if (!label) return false;
    const runs = label.lines.flatMap((line) => line.runs);
    if (label.lines.length !== 1 || runs.map(({ text }) => text).join('') !== categories[index])
      return false;
    const middle = (isLying ? plot.y : plot.x) + mark.room * (index + 0.5);
    const { x, y, width, height } = label.box;
    return isLying
      ? Math.abs(x + width - plot.x) < nearness && Math.abs(y + height / 2 - middle) < nearness
      : Math.abs(x + width / 2 - middle) < nearness &&
          Math.abs(y - plot.y - plot.height) < nearness &&
          width <= mark.room;
  });
  return isAtAxis ? first : null;
}

function labelText(label: DrawnText | null, { language, colours }: ChartWriting): Xml {
  const run = label ? fitLines(label.lines)[0]?.runs[0] : undefined;
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', { rot: 0, vert: 'horz' }),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element(
        'a:pPr',
        {},
        run
          ? runProperties(run, 'minor', { fill: colours.chartFill }, 'a:defRPr')
          : element('a:defRPr', { ...languages(language), sz: 1200 }, themeFonts('minor')),
      ),
      element('a:endParaRPr', languages(language)),
    ),
  );
}
