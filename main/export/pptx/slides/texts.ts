import type { DrawnBox, DrawnText } from '../../../../shared/model/presentation.ts';
import { stageSize } from '../../../../shared/model/stage.ts';
import { element, type Xml } from '../package/xml.ts';
import { linkTo, type RunWriting } from '../text/runs.ts';
import { bodyProperties, textFrame, type WriteField } from '../text/text-frame.ts';
import { type Naming, place } from './shape-tree.ts';
import { preset } from './shapes.ts';

/** A place of the layout that a text stands in. */
export interface Placeholder {
  readonly type: 'title' | 'ftr' | 'sldNum';
  readonly index?: number | undefined;
}

/** `p:ph` */
export function placeholder({ type, index }: Placeholder): Xml {
  const isSmall = type !== 'title';
  return element('p:ph', { type, sz: isSmall ? 'quarter' : undefined, idx: index });
}

/** A text of a slide, in a place of its layout where it has one; null where it has no words. */
export function textShape(
  drawn: DrawnText,
  naming: Naming,
  writing: RunWriting,
  at: Placeholder | null,
  field?: WriteField,
): Xml | null {
  const whole = linkOfWhole(drawn);
  const relation = whole === null ? null : writing.link(whole);
  // The link of the whole frame needs no line under its words.
  const frame = textFrame(
    drawn,
    at?.type === 'title' ? 'major' : 'minor',
    relation === null ? writing : { ...writing, link: () => null },
    field,
  );
  if (!frame) return null;
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      naming.describe({
        kind: at ? kinds[at.type] : 'text',
        link: relation === null ? null : linkTo(relation),
      }),
      element(
        'p:cNvSpPr',
        { txBox: at ? undefined : true },
        at && element('a:spLocks', { noGrp: true }),
      ),
      element('p:nvPr', {}, at && placeholder(at)),
    ),
    element(
      'p:spPr',
      {},
      place('a:xfrm', at ? widened(frame.box, drawn.align) : frame.box),
      preset('rect'),
      element('a:noFill'),
    ),
    element('p:txBody', {}, bodyProperties(), element('a:lstStyle'), frame.paragraphs),
  );
}

/** Some programs wrap what stands in a layout’s place, whatever it says of itself. */
function widened(box: DrawnBox, align: DrawnText['align']): DrawnBox {
  const room = box.height + 16;
  const before = align === 'start' ? 0 : align === 'end' ? room : room / 2;
  const x = Math.max(0, box.x - before);
  const right = Math.min(stageSize.width, box.x + box.width + room - before);
  return { ...box, x, width: Math.max(box.width, right - x) };
}

const kinds = { title: 'title', ftr: 'footer', sldNum: 'number' } as const;

/** The page that all words of a text lead to; null where some lead elsewhere, or nowhere. */
function linkOfWhole({ lines }: DrawnText): number | null {
  const runs = lines.flatMap((line) => line.runs).filter(({ text }) => text.trim() !== '');
  const [first] = runs;
  return first && runs.every(({ leadsTo }) => leadsTo === first.leadsTo) ? first.leadsTo : null;
}
