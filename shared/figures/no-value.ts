import { cleanText } from './read-figure.ts';

/**
 * What a cell of a table means that holds no number: that the source prints none (`—`), or a sign
 * of which nobody can tell what is meant. In Chinese yearbooks `…` stands for an amount too small
 * to print and `#N/A` is a spreadsheet's fault; null where the text is something else.
 */
export function noValueMark(text: string): 'missing' | 'unclear' | null {
  const asked = cleanText(text);
  if (/^(?:[-–—―─ー]{1,4}|暂无数据|无数据|no data)$/i.test(asked)) return 'missing';
  if (/^(?:[.…·]{1,6}|#[A-Z/0!?]+|n\/?a|\/|x|×)$/i.test(asked)) return 'unclear';
  return null;
}
