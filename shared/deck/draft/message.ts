import { formatFigure } from '../../figures/format-figure.ts';
import { splitReferences } from '../references.ts';
import type { BoundSentence } from './bind-sentences.ts';
import type { QuotedFigure } from './quoted-figures.ts';

/** Where a clause begins that says nothing without the one before it. */
const leaning =
  /^(?:同比|该|这|此|其|比上年|较上年|比去年|较去年|环比|年均|其中|增长|下降|增加|减少|提高|回落|达到?|占|为|约|近|超|突破|高于|低于|分别|并|且|也|而|就(?![业医读学近地])|还|却|均|居|排名|按|\{\{)/;
/** Words that begin a sentence of a report and say nothing on a slide. */
const openings =
  /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]+是|(?:过去)?一年来|全年|年末|目前|截至目前|同时|此外|另外|尤其是|特别是|我们|我区|全区|[共拥]?有(?![线效序关机限色利望力益])|[，、：:—－\-\s])+/;
/** What numbers or marks a sentence in its list. */
const listMark = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑳]|[—－\-·•]|\s)+/;

/**
 * What a slide says: the clause of its source that holds its first figures, as far as it says something
 * alone and is short enough.
 *
 * @param most printed characters
 * @returns null where no sentence gives such a clause
 */
export function messageOf(
  sentences: readonly BoundSentence[],
  chief: QuotedFigure,
  most: number,
): string | null {
  const sentence = sentences.find(({ quoted }) => quoted.includes(chief));
  if (!sentence?.isBound) return null;
  const clauses = clausesIn(sentence.text);
  const at = clauses.findIndex((clause) => clause.includes(chief.reference));
  if (at < 0) return null;
  let first = at;
  while (first > 0 && leaning.test(clauses[first] ?? '')) first -= 1;
  if (leaning.test(withoutOpening(clauses[first] ?? ''))) return null;
  const figures = new Map(sentence.quoted.map((one) => [one.reference, one]));
  const lengthOf = (text: string) => printedLength(text, figures);
  let message = withoutOpening(clauses.slice(first, at + 1).join('，'));
  if (lengthOf(message) > most || message.startsWith('{{')) return null;
  if (!namesFigure(message, chief)) return null;
  // What follows goes with it while it is of the same matter and there is room.
  const next = clauses[at + 1];
  if (next?.includes('{{') && isOfOneTime(next, sentence, chief)) {
    const longer = `${message}，${next}`;
    if (lengthOf(longer) <= most) message = longer;
  }
  return message;
}

/** A sentence without the number or dash that it has in a list: （一）, ——. */
export function withoutNumber(sentence: string): string {
  return sentence.replace(listMark, '');
}

/** What a sentence says that its heading does not: 抓好三农，推动振兴。 below 抓好三农 says 推动振兴。 */
export function beyondHeading(sentence: string, heading: string): string {
  const bare = (text: string) => text.replace(/[\s“”"‘’、，]/g, '');
  const [first = '', ...rest] = sentence.split(/(?<=[，,：:。！？])/);
  const isHeading =
    bare(heading) !== '' && bare(first).replace(/[：:。！？]$/, '') === bare(heading);
  // 扎实推进文化传承、发展 is the heading though commas part it otherwise.
  if (isHeading) return rest.join('');
  return bare(sentence).replace(/[。！？]$/, '') === bare(heading) ? '' : sentence;
}

/** What a slide says where no sentence can say it: the names of its first figures with their numbers. */
export function namingMessage(quoted: readonly QuotedFigure[], most: number): string {
  let message = '';
  let length = 0;
  const [chief] = quoted;
  for (const { figure, reference } of quoted) {
    if (figure.timePeriod !== chief?.figure.timePeriod) continue;
    const printed = formatFigure(figure, 'zh-CN');
    // 全市首例 is named after what it prints.
    const name = figure.shortName.zh.endsWith(printed)
      ? figure.shortName.zh.slice(0, -printed.length)
      : figure.shortName.zh;
    const added = name.length + printed.length + 1;
    if (message !== '' && length + added > most) break;
    message += `${message === '' ? '' : '，'}${name}${reference}`;
    length += added;
  }
  return message;
}

/** Whether the figures of a clause are of the same time as what it follows: one title says one time. */
function isOfOneTime(clause: string, { quoted }: BoundSentence, chief: QuotedFigure): boolean {
  return quoted.every(
    ({ reference, figure }) =>
      !clause.includes(reference) || figure.timePeriod === chief.figure.timePeriod,
  );
}

/** Whether words say of what a figure is: half of its name, or of its short one, is among them. */
function namesFigure(message: string, { figure }: QuotedFigure): boolean {
  return [figure.name.zh, figure.shortName.zh].some((name) => {
    const pairs = [...name].slice(0, -1).map((_, at) => [...name].slice(at, at + 2).join(''));
    const found = pairs.filter((pair) => message.includes(pair));
    return found.length >= pairs.length / 2;
  });
}

/** How long a text with references is as it is printed. */
export function printedLength(
  text: string,
  figures: ReadonlyMap<string, Pick<QuotedFigure, 'figure'>>,
): number {
  return splitReferences(text).reduce((sum, run) => {
    if ('text' in run) return sum + run.text.length;
    const found = figures.get(run.written);
    return sum + (found ? formatFigure(found.figure, 'zh-CN').length : run.written.length);
  }, 0);
}

/** Commas in brackets and quotation marks part no clauses. */
function clausesIn(sentence: string): string[] {
  const clauses: string[] = [];
  let clause = '';
  let depth = 0;
  for (const sign of sentence.replace(/[。！？；!?;\s]+$/, '')) {
    if ('（(“《'.includes(sign)) depth += 1;
    if ('）)”》'.includes(sign)) depth -= 1;
    if (depth <= 0 && '，,；'.includes(sign)) {
      clauses.push(clause.trim());
      clause = '';
    } else clause += sign;
  }
  return [...clauses, clause.trim()].filter((one) => one !== '');
}

function withoutOpening(clause: string): string {
  return clause.replace(openings, '').trim();
}
