import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const importHelp: VerbHelp = {
  summary: {
    zh: '把表格文件（Excel、CSV、网页、数据包）里的数据导入',
    en: 'bring in the figures of a file of tables: Excel, CSV, web page, data package',
  },
  text: {
    zh: `用法：briefing import 文件 [选项]

把 XLSX、XLS、CSV、TSV、网页、数据包里的表读进来：先与已有数据逐格比较，再作为一步写入，可在程序里撤销；写入之前先留一份
备份。表里没有写明的（地区、时期、单位、工作领域）不会猜：没有选项或映射回答就什么也不写入，说明缺什么，退出码为 1。
另一来源公布过不同的数，两者并列，不覆盖。每个数都注明文件、工作表和单元格。

选项：
  --dry-run             只说会改什么，不写入
  --json                以 JSON 输出：tables、new、changed、same、missing、blank、asked、refused
  --map 名称|文件       用已保存的映射，或映射的 JSON 文件
  --save-map 名称|文件  把这次的回答保存为映射（或 JSON 文件），下个月同样的表可用
  --sheet 工作表        只读这一张，写名称或序号；--range A3:E26 只读这一块
  --encoding 编码       文本文件的编码：utf-8、gb18030、utf-16le、utf-16be；默认由全文判断
  --area 地区           表里没有写明的地区；--period 时期；--unit 单位（如 万元）
  --status P|A          未注明的数是初步核算（P）还是正式（A）
  --theme 领域          新指标属于哪个工作领域
  --source 来源         已有来源的键或标题，或新来源的标题；默认用文件名
  --reason 原因         更正已公布的数的原因
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${storeLine.zh}`,
    en: `Usage: briefing import FILE [options]

Reads the tables of an XLSX, XLS, CSV or TSV file, a web page or a data package, holds them against
the store cell by cell, and writes them as one step that can be undone in the app; a backup is made
before. What a table does not say (area, period, unit, field of work) is not guessed: where neither an
option nor a mapping answers it, nothing is written, what is missing is said, and the exit code is 1.
Where another source publishes another figure, both are kept. Each figure names file, sheet and cell.

Options:
  --dry-run             say what would change, and write nothing
  --json                print JSON: tables, new, changed, same, missing, blank, asked, refused
  --map NAME|FILE       a saved mapping, or a file of JSON
  --save-map NAME|FILE  keep the answers as a mapping (or a file of JSON), for next month’s table
  --sheet SHEET         only this one, by name or number; --range A3:E26 only this part
  --encoding ENCODING   of a text file: utf-8, gb18030, utf-16le, utf-16be; told by all of it by default
  --area AREA           what the table does not say; --period PERIOD; --unit UNIT, such as 万元
  --status P|A          whether figures that do not say so are provisional (P) or final (A)
  --theme THEME         the field of work of new indicators
  --source SOURCE       key or title of a source, or the title of a new one; by default the file’s name
  --reason REASON       why published figures change
  --by NAME             who does it, for the audit log; by default who said so in the app
${storeLine.en}`,
  },
};
