import type { TimePeriod } from '../../model/period.ts';
import { typedYears } from '../typed-figures.ts';
import type { BoundSentence } from './bind-sentences.ts';

/** Words that mean another year as soon as they are read in another year. */
const relative = /去年|今年|明年|前年|当前|目前|近日|本月|上月/;

/** The rest of a sentence, where lines of a web page or a PDF were broken in its midst. */
const brokenOff = /^(?:[的，、；：,]|了(?!解))/;

const halfWidthComma = /(?<=[\p{Script=Han}}”’」）)]),/gu;

/**
 * The sentences of a source that a briefing may say as they stand: all their numbers are references,
 * none is the rest of a broken line, and no year is named but the briefing's own, whose words follow its period from then on.
 */
export function usableSentences(
  sentences: readonly BoundSentence[],
  period: TimePeriod,
  names: readonly string[],
): BoundSentence[] {
  const own = /^\d{4}$/.test(period) ? Number(period) : null;
  return sentences.flatMap((sentence) => {
    const { isBound, text } = sentence;
    if (!isBound || relative.test(text) || brokenOff.test(text)) return [];
    const years = typedYears(sentence.text, names);
    if (years.some(({ year }) => year !== own)) return [];
    return [
      { ...sentence, text: withPeriodWords(sentence.text.replace(halfWidthComma, '，'), own) },
    ];
  });
}

/** Words of the briefing's own year as tokens: 2023年, 2023年度, 2023年底. */
function withPeriodWords(text: string, year: number | null): string {
  if (year === null) return text;
  return text
    .replaceAll(new RegExp(`(?<!\\d)${year}年底`, 'g'), '{{@period:end}}')
    .replaceAll(new RegExp(`(?<!\\d)${year}年(?!末|代)`, 'g'), '{{@period}}');
}
