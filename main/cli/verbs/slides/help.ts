import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const slidesHelp: VerbHelp = {
  summary: {
    zh: '列出、添加、修改、移动、删除幻灯片',
    en: 'list, add, change, move and remove slides',
  },
  text: {
    zh: `用法：briefing slides [list] [--deck 名称] [--slide 名称]
      briefing slides add --deck 名称 [--at 位置] [--in 文件]
      briefing slides set --deck 名称 --slide 名称 [--at 位置] [--in 文件]
      briefing slides move --deck 名称 --slide 名称 --at 位置
      briefing slides remove --deck 名称 --slide 名称
      briefing slides find 文字 [--deck 名称] [--match-case] [--whole-word]
      briefing slides find 文字 --replace 文字 --deck 名称 [--match-case] [--whole-word]

列出、添加、修改、移动、删除简报里的幻灯片，或在其中查找和替换文字。add 和 set 从标准输入或 --in 的文件读一张幻灯片
（JSON，形式与 list 输出的相同），照程序里的规则检查；有不对的，逐处说明，什么也不写入。
set 只改写出的字段。add 可以不写 key、section、subtitle、minutes、hidden 和 position。find 查标题、正文、
备注、章节名称和简报标题，列出每一处所在的文字；--replace 把找到的全部换掉，--replace= 则删去，
引用本身不会被找到或改动。改动后以 JSON 输出这张幻灯片（remove 输出剩下的），并记入修改记录，
可在程序里撤销。

选项：
  --deck 名称           哪份简报；list 默认是报告期最近的那份
  --slide 名称          哪张幻灯片
  --at 位置             放在第几张，隐藏的也算；add 默认放在最后
  --in 文件             从文件而不是标准输入读
  --replace 文字        换成什么；find 不写就只查找
  --match-case          英文区分大小写
  --whole-word          英文只找整词
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${storeLine.zh}`,
    en: `Usage: briefing slides [list] [--deck KEY] [--slide KEY]
       briefing slides add --deck KEY [--at PLACE] [--in FILE]
       briefing slides set --deck KEY --slide KEY [--at PLACE] [--in FILE]
       briefing slides move --deck KEY --slide KEY --at PLACE
       briefing slides remove --deck KEY --slide KEY
       briefing slides find TEXT [--deck KEY] [--match-case] [--whole-word]
       briefing slides find TEXT --replace TEXT --deck KEY [--match-case] [--whole-word]

Lists, adds, changes, moves or removes slides of a briefing, or finds and replaces text in them. add and set read a slide as JSON, in
the form that list prints, from standard input or the file of --in, and hold it to the app’s own
rules: what is wrong is told place by place, and nothing is written then. set changes the fields
that are given. add needs no key, section, subtitle, minutes, hidden and position. find looks in titles,
texts, notes, names of sections and the title of the briefing, and prints the text around each hit;
--replace puts other words in the place of all of them, --replace= takes them out; a reference is
neither found nor changed. Each change prints the slide as it then is (remove: those that are left),
has its row in the audit log, and can be undone in the app.

Options:
  --deck KEY            which briefing; list shows the one whose reporting period ends last
  --slide KEY           which slide
  --at PLACE            counted from 1, hidden slides too; add puts it last by default
  --in FILE             read this file instead of the standard input
  --replace TEXT        what to put there; without it find only looks
  --match-case          upper and lower case are told apart
  --whole-word          in English, whole words only
  --by NAME             who does it, for the audit log; by default who said so in the app
${storeLine.en}`,
  },
};
