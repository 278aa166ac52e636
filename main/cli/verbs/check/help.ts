import { deckLine, storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const checkHelp: VerbHelp = {
  summary: {
    zh: '检查幻灯片：手写的数字、无法解析的引用、放不下的文字、没有用到的指标等',
    en: `check the slides: typed figures, references that resolve to nothing,
           texts that find no room, unused indicators and more`,
  },
  text: {
    zh: `用法：briefing check [选项]

列出幻灯片上不是引用的数字、无法解析的引用、没有写画面内容或找不到文件的照片、放不下
的文字（附所在字段和超出的字数）、还没有写的文字、没有一张幻灯片用到的指标等，以及数据文件里与
程序写入时不同的记录（磁盘出错，或被其他程序改过）。有失实、缺失或放不下的内容时退出码为 1；只是提醒的（没有用到或没有出处的
数字、相邻两页几乎相同、还没有写的文字、手写的年份）不算。

选项：
  --format text|json    输出格式；默认 text
${deckLine.zh}
${storeLine.zh}`,
    en: `Usage: briefing check [options]

Lists figures on slides that are no reference, references that resolve to nothing, pictures that
don’t say what they show or whose file is not here, texts that find no room (with their field and by
how much), texts that nobody has written yet, indicators on no slide and more, and records of the data file that are not as the program wrote them (a failing disk,
another program). The exit code is 1 if a slide claims, lacks or cuts something; what is only worth
knowing (indicators on no slide, figures without a source, neighbours alike, texts not written yet,
typed years) is no fault.

Options:
  --format text|json    output format; text by default
${deckLine.en}
${storeLine.en}`,
  },
};
