import type { DrawnBox, DrawnText } from '../../../../shared/model/presentation.ts';
import { element, type Xml } from '../package/xml.ts';
import { centipoints, emu } from '../units.ts';
import { type FittedLine, fitLines } from './fit-lines.ts';
import { withLinksApart } from './letter-links.ts';
import { isHan } from './office-width.ts';
import { type FittedRun, type FontKind, type RunWriting, runProperties, textRuns } from './runs.ts';

/** A text as Office has it: a frame without insets, and its paragraphs. */
export interface TextFrame {
  readonly box: DrawnBox;
  readonly paragraphs: readonly Xml[];
}

/**
 * How far a line's baseline stands above its lower edge, in ems, where its spacing is exact. LibreOffice
 * leaves 0.2; PowerPoint, as far as it was measured, 0.2 in Chinese fonts and 0.26 in Calibri.
 */
const belowBaseline = { chinese: 0.205, latin: 0.225 } as const;
/** What a line takes that stands alone, in ems: as much as PowerPoint gives to single spacing. */
const singleSpacing = 1.2;
/** Lines that are off by less belong to one paragraph, in units. */
const tolerance = 0.75;

/** A run as a field that the program fills in; null where it is plain text. */
export type WriteField = (run: FittedRun) => Xml | null;

/** Lines with one spacing and one indentation. */
interface Block {
  readonly lines: FittedLine[];
  readonly spacing: number;
  readonly indent: number;
}

/**
 * The frame of a text, placed so that its baselines are where they are on the slide; null where it has no
 * words. Its lines are broken where they were, and exact spacing holds them apart, so that they stay
 * where they are also in a font that stands in for another.
 */
export function textFrame(
  text: Pick<DrawnText, 'lines' | 'align' | 'box'>,
  font: FontKind,
  writing: RunWriting,
  field?: WriteField,
): TextFrame | null {
  const lines = fitLines(text.lines);
  const [first] = lines;
  if (!first) return null;
  const left = Math.min(...lines.map(({ line }) => line.x));
  const right = Math.max(...lines.map(({ line }) => line.x + line.width));
  const blocks = blocksOf(lines, text.align, { left, right });
  const spacing = blocks[0]?.spacing ?? 0;
  const top = first.line.baseline - spacing + depthOf(first);
  const height = blocks.reduce((sum, block) => sum + block.spacing * block.lines.length, 0);
  // What is centred is so about the middle of its own box, however its lines were rounded.
  const box =
    text.align === 'middle' && text.box.width > 0
      ? { x: text.box.x, width: text.box.width }
      : { x: left, width: right - left };
  return {
    box: { ...box, y: top, height },
    paragraphs: blocks.map((block) => paragraph(block, text.align, font, writing, field)),
  };
}

/** Of a line, in units, by its largest letters. */
function depthOf({ runs, size }: FittedLine): number {
  const isChinese = runs.some((one) => one.size === size && isHan(one.run.text));
  return belowBaseline[isChinese ? 'chinese' : 'latin'] * size;
}

/** How far the lines of a text stand apart, in units, from its first line on. */
function blocksOf(
  lines: readonly FittedLine[],
  align: DrawnText['align'],
  { left, right }: { left: number; right: number },
): Block[] {
  const blocks: Block[] = [];
  for (const [index, fitted] of lines.entries()) {
    const { line, size } = fitted;
    const indent =
      align === 'start' ? line.x - left : align === 'end' ? right - line.x - line.width : 0;
    const spacing = spacingBefore(lines, index);
    const last = blocks.at(-1);
    if (
      last &&
      Math.abs(last.spacing - spacing) < tolerance &&
      Math.abs(last.indent - indent) < tolerance * 2
    )
      last.lines.push(fitted);
    else blocks.push({ lines: [fitted], spacing: Math.max(spacing, size * 0.5), indent });
  }
  return blocks;
}

/** So that baselines come to stand where they are, whatever the sizes of the lines. */
function spacingBefore(lines: readonly FittedLine[], index: number): number {
  const [before, at] = [lines[index - 1], lines[index]];
  if (!at) return 0;
  if (before) return at.line.baseline - before.line.baseline + depthOf(at) - depthOf(before);
  const next = lines[1];
  // One paragraph has one spacing, that of its second line.
  return next && Math.abs(next.size - at.size) < tolerance
    ? spacingBefore(lines, 1)
    : at.size * singleSpacing;
}

function paragraph(
  { lines, spacing, indent }: Block,
  align: DrawnText['align'],
  font: FontKind,
  writing: RunWriting,
  field: WriteField | undefined,
): Xml {
  const last = lines.at(-1)?.runs.at(-1);
  return element(
    'a:p',
    {},
    paragraphProperties(align, spacing, align === 'end' ? 0 : indent, align === 'end' ? indent : 0),
    lines.flatMap(({ runs }, index) => [
      index > 0 &&
        runs[0] &&
        element('a:br', {}, runProperties(runs[0], font, { fill: writing.fill })),
      ...withLinksApart(runs, writing.link).flatMap(
        (run) => field?.(run) ?? textRuns(run, font, writing),
      ),
    ]),
    last && runProperties(last, font, { fill: writing.fill }, 'a:endParaRPr'),
  );
}

/** @param spacing from line to line, in units */
export function paragraphProperties(
  align: DrawnText['align'],
  spacing: number,
  before = 0,
  after = 0,
): Xml {
  return element(
    'a:pPr',
    {
      marL: emu(Math.max(0, before)),
      marR: emu(Math.max(0, after)),
      indent: 0,
      algn: align === 'start' ? 'l' : align === 'end' ? 'r' : 'ctr',
    },
    element('a:lnSpc', {}, element('a:spcPts', { val: Math.min(158_400, centipoints(spacing)) })),
    element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
    element('a:spcAft', {}, element('a:spcPts', { val: 0 })),
    element('a:buNone'),
  );
}

/** A frame without insets that neither wraps nor changes what is in it. */
export function bodyProperties(anchor: 't' | 'ctr' | 'b' = 't'): Xml {
  return element(
    'a:bodyPr',
    {
      ...{ vert: 'horz', wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0 },
      ...{ rtlCol: false, anchor },
    },
    element('a:noAutofit'),
  );
}
