import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const draftHelp: VerbHelp = {
  summary: {
    zh: '由一个出处的数字起草一份简报',
    en: 'draft a briefing from the figures of one source',
  },
  text: {
    zh: `用法：briefing draft --source 出处 --deck 名称 [选项]

由一个出处（报告、公报、表格）已经入库的数字、目标和大事起草一份简报：封面、主要数据、按原文标题
分的章节、目标、大事、出处、结束页。标题和备注用原文的话，数字都是引用；原文没有逐段文字时用指标名称。
起草时会逐页画出来检查，放不下的、手写着数字的另行排版。起草是一步，可在程序里撤销。
以 JSON 输出这份简报，figures_left_out、goals_left_out、milestones_left_out 是没有用上的数字、目标和大事。

选项：
  --source 出处         出处的键名；briefing data 的 sources 里有
  --deck 名称           新简报的键名，如 annual-2025
  --title 标题          默认是出处的标题
  --title-en 标题       英文标题
  --period 报告期       如 2025、2025-Q4；默认是这个出处里数字最多的年份
  --area 地区           这份简报说的是哪个地区：名称、代码或键名；默认是这个出处里数字最多的地区
  --languages 语言      zh-CN 或 zh-CN,en；默认有英文标题就有英文
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${storeLine.zh}`,
    en: `Usage: briefing draft --source KEY --deck KEY [options]

Drafts a briefing from what the store holds of one source (a report, a bulletin, a table): cover, main
figures, sections by the source's headings, goals, events, sources and closing. Titles and notes are
the source's own words with references in the places of figures; where the store has no text of the
paragraphs, the names of the figures stand. Each slide is drawn and looked over, and what finds no room
or would type a figure is laid out otherwise. The draft is one step, which can be undone in the app.
Prints the briefing as JSON; figures_left_out, goals_left_out and milestones_left_out list what is on
none of its slides.

Options:
  --source KEY          the source, as briefing data names it under sources
  --deck KEY            key of the new briefing, such as annual-2025
  --title TITLE         Chinese title; by default that of the source
  --title-en TITLE      English title
  --period PERIOD       such as 2025 or 2025-Q4; by default the year that most of its figures are of
  --area AREA           what it reports on: a name, code or key; by default the area of most figures
  --languages CODES     zh-CN or zh-CN,en; with English where there is an English title
  --by NAME             who it is recorded for; by default the person named in the app
${storeLine.en}`,
  },
};
