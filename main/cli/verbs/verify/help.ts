import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const verifyHelp: VerbHelp = {
  summary: {
    zh: '核对别人的文稿：每个数字与数据是否一致',
    en: "check the figures of somebody else's document against the data",
  },
  text: {
    zh: `用法：briefing verify --in 文件 [选项]

核对别人的文稿：把其中每个数字与数据文件里各地区、各时期、各来源的数字逐一比较，按轻重列出：不同、
别的时期、不能确定、库里没有、舍入不同、相同，附原文位置、原句和库里的数字及出处。名称按读报告的办法
识别，不能确定的注明，不作为错误。什么也不写入数据文件。有不同或别的时期时退出码为 1，没有为 0，文件
读不了或用法不对为 2。
可以读演示文稿（PPTX，连同图表的数值和其中的工作簿、表格、备注）、Word 文档（DOCX）、有文字的 PDF、
Excel 和 CSV 文件、网页（HTML）、纯文本（TXT）。

选项：
  --in 文件             核对哪个文件
  --deck 名称           同时与这份简报核对：没有写明时期的按它的报告期，并写明在第几页
  --json                以 JSON 输出：counts、findings（state、cause、place、sentence、says、figure、others）
  --locale 语言         用语和数字的写法：zh-CN 或 en；默认随终端
${storeLine.zh}`,
    en: `Usage: briefing verify --in FILE [options]

Checks somebody else's document: every figure in it is held against those of the store, of all areas,
periods and sources, and listed by gravity: different, another period, unsure, not in the store,
rounded otherwise, equal, with place, sentence, and the store's figure with its source. Names are matched
as in reading; what is not sure is said to be unsure and is no error. Nothing is written to the store.
The exit code is 1 where something differs or is of another period, 0 otherwise, 2 where the file can't
be read or the usage is wrong.
Presentations (PPTX: their charts’ values and the workbooks in them, tables and notes, too), Word
documents (DOCX), PDFs that hold text, Excel and CSV files, web pages (HTML) and plain text are read.

Options:
  --in FILE             the file to check
  --deck KEY            check against this briefing, too: its period holds for figures without one, and
                        the slides that show a figure are named
  --json                print JSON: counts, findings (state, cause, place, sentence, says, figure, others)
  --locale LOCALE       of words and printed figures: zh-CN or en; by default the terminal’s
${storeLine.en}`,
  },
};
