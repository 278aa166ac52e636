import type { Locale } from '../../../../shared/model/localized.ts';
import type {
  DrawnChart,
  DrawnGroup,
  DrawnItem,
  DrawnPicture,
  DrawnText,
  SlideDrawing,
} from '../../../../shared/model/presentation.ts';
import { axisLabel } from '../charts/axes.ts';
import { isOwnLabel } from '../charts/mark-places.ts';
import type { Colours } from '../colours.ts';
import type { LayoutPlace } from '../masters/layout-places.ts';
import { numberFieldId, placeholderIndex, schemeFill } from '../masters/master.ts';
import { type Content, element, escaped, joined, type Xml } from '../package/xml.ts';
import {
  type FittedRun,
  languages,
  type RunWriting,
  runProperties,
  textRuns,
} from '../text/runs.ts';
import { graphicFrame } from './graphic-frame.ts';
import { background } from './ground.ts';
import { joinBoxes } from './join-boxes.ts';
import { picture } from './pictures.ts';
import { createNaming, place, shapeTree, slideNamespaces } from './shape-tree.ts';
import { preset, shape } from './shapes.ts';
import { table } from './tables.ts';
import { type Placeholder, placeholder, textShape } from './texts.ts';

/** The number of a page that a text prints, alone or before that of all pages. */
function numberIn({ lines }: DrawnText): string | null {
  const words = lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  return /^(\d+)(?:\s*\/\s*\d+)?$/.exec(words.trim())?.[1] ?? null;
}

/** What is written at a chart's marks where Office would not write it. */
function looseLabels(chart: DrawnChart): DrawnText[] {
  return chart.series.flatMap(({ points }, index) =>
    points.flatMap(({ label }, at) =>
      label && !isOwnLabel(chart, index, at, label) ? [label] : [],
    ),
  );
}

/** What a slide is written with. */
export interface SlideWriting {
  readonly language: Locale;
  readonly colours: Colours;
  /** Its page in the file, from 1. */
  readonly page: number;
  /** Where the layout has the title, for a slide that draws none. */
  readonly titlePlace: LayoutPlace;
  readonly link: RunWriting['link'];
  /** The relationship to a picture; null where there is no such file. */
  readonly picture: (drawn: DrawnPicture) => string | null;
  /** The relationship to a chart that stands in a frame. */
  readonly chart: (drawn: DrawnChart, frame: DrawnChart['box']) => string;
}

/** `p:sld` */
export function slide(drawing: SlideDrawing, isHidden: boolean, writing: SlideWriting): Xml {
  const { language, colours } = writing;
  const naming = createNaming(language);
  const runs: RunWriting = { language, fill: colours.fill, link: writing.link };
  /** Each place of the layout is taken once, by the first text of its kind. */
  const free = new Set<DrawnText['role']>(['title', 'source', 'place']);

  const objects = drawing.items.map((item) => object(item, true));
  if (free.has('title')) objects.unshift(hiddenTitle());
  return element(
    'p:sld',
    { ...slideNamespaces, show: isHidden ? false : undefined },
    element('p:cSld', {}, background(drawing, colours), shapeTree(objects)),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );

  function object(item: DrawnItem, isOutermost: boolean): Content {
    if (item.kind === 'text') return text(item, isOutermost);
    if (item.kind === 'shape') return shape(item, naming, colours, isOutermost);
    if (item.kind === 'table') return table(item, naming, colours, runs);
    if (item.kind === 'group') return group(item);
    if (item.kind === 'chart') return chart(item);
    const relation = writing.picture(item);
    return relation === null ? null : picture(item, relation, naming);
  }

  function text(item: DrawnText, isOutermost: boolean): Xml | null {
    // Office takes no placeholder in a group.
    const at = isOutermost && free.has(item.role) ? placeholderOf(item) : null;
    const made = textShape(item, naming, runs, at, at?.type === 'sldNum' ? numberField : undefined);
    if (made && at) free.delete(item.role);
    return made;
  }

  function placeholderOf(item: DrawnText): Placeholder | null {
    if (item.role === 'title') return { type: 'title' };
    if (item.role === 'source') return { type: 'ftr', index: placeholderIndex.ftr };
    if (item.role === 'place' && numberIn(item) !== null)
      return { type: 'sldNum', index: placeholderIndex.sldNum };
    return null;
  }

  /** The slide's number as a field, where what is printed is its number in this file: 2 of `2 / 25`. */
  function numberField(sized: FittedRun): Xml | null {
    const printed = /^\d+/.exec(sized.run.text)?.[0] ?? '';
    if (printed !== String(writing.page)) return null;
    const rest = { ...sized, run: { ...sized.run, text: sized.run.text.slice(printed.length) } };
    return joined([
      element(
        'a:fld',
        { id: numberFieldId, type: 'slidenum' },
        runProperties(sized, 'minor', runs),
        element('a:t', {}, escaped(printed)),
      ),
      ...textRuns(rest, 'minor', runs),
    ]);
  }

  function group(item: DrawnGroup): Xml | null {
    const described = naming.describe({
      kind: 'group',
      name: item.name,
      alt: item.alt,
      isDecorative: true,
    });
    const inner = item.items.map((one) => object(one, false)).filter((one) => one !== null);
    const box = joinBoxes(item.items);
    if (inner.length === 0 || !box) return null;
    return element(
      'p:grpSp',
      {},
      element('p:nvGrpSpPr', {}, described, element('p:cNvGrpSpPr'), element('p:nvPr')),
      element('p:grpSpPr', {}, place('a:xfrm', box, { inside: true })),
      inner,
    );
  }

  /** A chart, and the names of its categories where no axis of Office writes them as they are drawn. */
  function chart(item: DrawnChart): Xml[] {
    const isOnAxis = axisLabel(item) !== null;
    const frame = joinBoxes([item]) ?? item.box;
    const relation = writing.chart(item, frame);
    return [
      graphicFrame(
        naming.describe({ kind: 'chart', alt: item.alt }),
        frame,
        'http://schemas.openxmlformats.org/drawingml/2006/chart',
        element('c:chart', {
          'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
          'r:id': relation,
        }),
      ),
      ...[...(isOnAxis ? [] : item.categoryLabels), ...looseLabels(item)]
        .filter((label) => label !== null)
        .map((label) => textShape(label, naming, runs, null))
        .filter((made) => made !== null),
    ];
  }

  /** What the outline, and who listens, have of a slide that shows no title. */
  function hiddenTitle(): Xml {
    return element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        naming.describe({ kind: 'title', isHidden: true }),
        element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: true })),
        element('p:nvPr', {}, placeholder({ type: 'title' })),
      ),
      element('p:spPr', {}, place('a:xfrm', writing.titlePlace.box), preset('rect')),
      element(
        'p:txBody',
        {},
        element('a:bodyPr'),
        element('a:lstStyle'),
        element(
          'a:p',
          {},
          drawing.title !== '' &&
            element(
              'a:r',
              {},
              element('a:rPr', languages(language), schemeFill('tx1')),
              element('a:t', {}, escaped(drawing.title)),
            ),
        ),
      ),
    );
  }
}
