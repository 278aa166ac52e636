import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const decksHelp: VerbHelp = {
  summary: {
    zh: '列出、新建、复制、结转、改名、删除简报',
    en: 'list, make, duplicate, roll forward, rename and delete briefings',
  },
  text: {
    zh: `用法：briefing decks [list] [--format text|json]
      briefing decks new --title 标题 --period 报告期 [选项]
      briefing decks duplicate --deck 名称 [选项]
      briefing decks roll-forward --deck 名称 --period 报告期 [选项]
      briefing decks rename --deck 名称 --title 标题
      briefing decks delete --deck 名称

list（默认）列出数据文件里的简报，每份一行：键名、报告期、标题、放映的张数。
new 新建一份有封面、章节页和结束页的简报。duplicate 复制一份，引用照旧。roll-forward 把简报
结转到另一个报告期：幻灯片相同，引用随报告期变化；新时期还没有的数字列在 lacking_figures，
仍写着原年份的文字列在 typed_periods。delete 连同幻灯片一起删除；最后一份不能删除。
改动后以 JSON 输出这份简报（delete 输出剩下的简报），并记入修改记录，可在程序里撤销。

选项：
  --format text|json    list 的输出格式；默认 text
  --deck 名称           哪份简报；list 之外的操作必须写明
  --key 名称            新简报的键名，如 annual-2024；默认由标题或报告期得出
  --period 报告期       如 2024、2024-H1、2024-Q4
  --title 标题          简报的标题；roll-forward 默认把原标题里的年份换成新的
  --title-en 标题       英文标题
  --languages 语言      zh-CN 或 zh-CN,en；默认有英文标题就有英文
  --sections 章节       章节名称，用逗号分隔，斜线后是英文：概览/Overview,民生/Life
  --area 地区           新简报说的是哪个地区：名称、代码或键名；默认是本地区
  --from 名称           沿用这份简报的章节，以及不含数字的版式
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${storeLine.zh}`,
    en: `Usage: briefing decks [list] [--format text|json]
       briefing decks new --title TITLE --period PERIOD [options]
       briefing decks duplicate --deck KEY [options]
       briefing decks roll-forward --deck KEY --period PERIOD [options]
       briefing decks rename --deck KEY --title TITLE
       briefing decks delete --deck KEY

list, the default, prints the briefings in the store, a line each: key, reporting period, title,
slides shown. new makes one with a cover, a page for each section, and a closing. duplicate copies
one with all its references. roll-forward makes one of the same slides for another period, which
references follow: figures that the new period lacks are listed as lacking_figures, words that still
say the old year as typed_periods. delete takes the slides along; the last briefing stays. Each
change prints the briefing as JSON (delete: those that are left), has its row in the audit log, and
can be undone in the app.

Options:
  --format text|json    output format of list; text by default
  --deck KEY            which briefing; to be named for all but list
  --key KEY             of the new briefing, such as annual-2024; by default from its title or period
  --period PERIOD       such as 2024, 2024-H1, 2024-Q4
  --title TITLE         in Chinese; by default roll-forward changes the year in the old title
  --title-en TITLE      in English
  --languages LIST      zh-CN or zh-CN,en; by default English where there is an English title
  --sections NAMES      separated by commas, English behind a slash: 概览/Overview,民生/Life
  --area AREA           what the new one reports on: a name, code or key; by default the home area
  --from KEY            begin with the sections of this briefing and its layouts without figures
  --by NAME             who does it, for the audit log; by default who said so in the app
${storeLine.en}`,
  },
};
