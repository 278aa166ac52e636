import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const readHelp: VerbHelp = {
  summary: {
    zh: '读一份报告，列出其中的数字',
    en: 'read a report and list its figures',
  },
  text: {
    zh: `用法：briefing read --in 文件 [选项]

读一份报告、公报或网页文本，列出其中每个数字：原文、指标名称、时期、含义，以及数据文件里名称和
单位相符的指标。不能由原文确定的，逐处提出疑问；日期、序号、文件号和名称里的数字不算，列在最后。
什么也不写入数据文件。可以读纯文本（UTF-8、GBK、GB18030 或 UTF-16）、网页（HTML）、Word 文档（DOCX）、有文字的 PDF，
以及单元格里写着整段文字的表格（XLSX、CSV）。

选项：
  --in 文件             读哪个文件
  --format text|json    输出格式；默认 text
  --locale 语言         表头和用语：zh-CN 或 en；默认随终端
${storeLine.zh}`,
    en: `Usage: briefing read --in FILE [options]

Reads a report, a bulletin or the text of a web page and lists every figure in it: as printed, what
it measures, when, what it says, and the indicators of the store whose name and unit fit. What the
text does not settle is asked, place by place; dates, numbers of sections and documents, and digits
in names are no figures and stand at the end. Nothing is written to the store. Plain text
(UTF-8, GBK, GB18030, UTF-16), web pages (HTML), Word documents (DOCX), PDFs that hold text, and sheets
(XLSX, CSV) whose cells hold whole paragraphs are read.

Options:
  --in FILE             the file to read
  --format text|json    output format; text by default
  --locale LOCALE       of headings and words: zh-CN or en; by default the terminal’s
${storeLine.en}`,
  },
};
