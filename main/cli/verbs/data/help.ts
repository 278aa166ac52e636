import { deckLine, storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const dataHelp: VerbHelp = {
  summary: {
    zh: '输出数据：JSON、CSV、Excel 或数据包',
    en: 'the data as JSON, CSV, Excel workbook or data package',
  },
  text: {
    zh: `用法：briefing data [选项]

输出全部或部分数据。json 和 csv 默认写到标准输出；xlsx 和 package 要用 --out 指定文件。
package 是 Frictionless 数据包（zip），可以由它重建同样的数据文件。

选项：
  --format 格式         json（默认）、csv、xlsx 或 package
  --out 文件            写到哪里
  --themes 领域         只要这些工作领域，用逗号分隔，如 economy,innovation
  --slides 范围         只要这些幻灯片上的数据，如 1-5,8
${deckLine.zh}
  --locale 语言         表头和用语：zh-CN 或 en；默认随终端
${storeLine.zh}`,
    en: `Usage: briefing data [options]

Prints the data, or a part of it. json and csv go to standard output by default; xlsx and package
need --out. A package is a Frictionless Data Package (zip), from which the same store can be made.

Options:
  --format FORMAT       json (default), csv, xlsx or package
  --out FILE            where to
  --themes KEYS         only these fields of work, separated by commas: economy,innovation
  --slides RANGE        only what these slides show, such as 1-5,8
${deckLine.en}
  --locale LANGUAGE     of headings and words: zh-CN or en; the terminal's by default
${storeLine.en}`,
  },
};
