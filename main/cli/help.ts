import { inLocale, type Locale, type Localized } from '../../shared/model/localized.ts';
import type { Verb } from './verbs.ts';
import { verifyHelp } from './verify-help.ts';

const store: Localized = {
  zh: '  --store 文件          另用一个数据文件；不存在就新建。默认用本人的数据文件',
  en: '  --store FILE          another store file, made if there is none; by default your own',
};

const existingStore: Localized = {
  zh: '  --store 文件          另一个数据文件；默认用本人的数据文件',
  en: '  --store FILE          another store file; by default your own',
};

const deck: Localized = {
  zh: '  --deck 名称           哪份简报；默认是报告期最近的那份',
  en: '  --deck KEY            which deck; by default the one whose reporting period ends last',
};

const overview: Localized = {
  zh: `用法：briefing 命令 [选项]

命令：
  data     输出数据：JSON、CSV、Excel 或数据包
  export   把简报导出为 PDF、PNG 或 SVG
  check    检查幻灯片：手写的数字、无法解析的引用、放不下的文字、没有用到的指标等
  decks    列出、新建、复制、结转、改名、删除简报
  slides   列出、添加、修改、移动、删除幻灯片
  draft    由一个出处的数字起草一份简报
  backup   备份数据
  restore  列出备份，或恢复其中一份
  bundle   把简报连同数据、照片和意见打成一个文件，送给别人审阅或修改
  merge    把别人送回的文件并进来：数据、幻灯片和意见
  read     读一份报告，列出其中的数字
  verify   核对别人的文稿：每个数字与数据是否一致
  import   把表格文件（Excel、CSV、网页、数据包）里的数据导入

每个命令都可以加 --help 查看选项。成功时退出码为 0，失败为 1，用法不对为 2。`,
  en: `Usage: briefing VERB [options]

Verbs:
  data     the data as JSON, CSV, Excel workbook or data package
  export   export the briefing as PDF, PNG or SVG
  check    check the slides: typed figures, references that resolve to nothing,
           texts that find no room, unused indicators and more
  decks    list, make, duplicate, roll forward, rename and delete briefings
  slides   list, add, change, move and remove slides
  draft    draft a briefing from the figures of one source
  backup   back up the data
  restore  list the backups, or restore one
  bundle   pack briefings with their data, pictures and comments into one file for others
  merge    bring in what others changed and wrote in theirs
  read     read a report and list its figures
  verify   check the figures of somebody else's document against the data
  import   bring in the figures of a file of tables: Excel, CSV, web page, data package

Each verb has --help. Exit codes: 0 done, 1 failed, 2 wrong usage.`,
};

const verbHelp: Readonly<Record<Verb, Localized>> = {
  data: {
    zh: `用法：briefing data [选项]

输出全部或部分数据。json 和 csv 默认写到标准输出；xlsx 和 package 要用 --out 指定文件。
package 是 Frictionless 数据包（zip），可以由它重建同样的数据文件。

选项：
  --format 格式         json（默认）、csv、xlsx 或 package
  --out 文件            写到哪里
  --themes 领域         只要这些工作领域，用逗号分隔，如 economy,innovation
  --slides 范围         只要这些幻灯片上的数据，如 1-5,8
${deck.zh}
  --locale 语言         表头和用语：zh-CN 或 en；默认随终端
${store.zh}`,
    en: `Usage: briefing data [options]

Prints the data, or a part of it. json and csv go to standard output by default; xlsx and package
need --out. A package is a Frictionless Data Package (zip), from which the same store can be made.

Options:
  --format FORMAT       json (default), csv, xlsx or package
  --out FILE            where to
  --themes KEYS         only these fields of work, separated by commas: economy,innovation
  --slides RANGE        only what these slides show, such as 1-5,8
${deck.en}
  --locale LANGUAGE     of headings and words: zh-CN or en; the terminal's by default
${store.en}`,
  },
  export: {
    zh: `用法：briefing export --out 文件 [选项]

把简报导出为 PDF，重新读出并与数据核对，成功后在标准输出写出文件路径。失败时原有文件不变；
没有通过核对的 PDF 另存为“文件.unproved.pdf”。

选项：
  --out 文件            导出到哪里；多张图片时是文件夹
  --format 格式         pdf（默认）、png（幻灯片）或 svg（幻灯片上的图表）
  --scale 倍数          PNG 的大小：1（1280 × 720）、2（默认）、3 或 4
${deck.zh}
  --locale 语言         zh-CN（默认）、en，或 both：两种语言在一个 PDF 里
  --look 主题           south-lake（默认）、night、civic-red，或本地区主题的代号：
                        浅色写代号，深色写代号加 .dark
  --slides 范围         只导出这些幻灯片，如 1-5,8
  --sections 名称       只导出这些章节，如 overview,outlook
  --preset 名称         按方案导出：projector（会议投影）、handout（打印讲义）、
                        review（领导审阅），或自己存的方案；下列选项优先于方案
  --kind 种类           slides（默认）、handout（讲义）、notes（备注页）或 data-book（数据册）
  --per-page 张数       讲义每页 1、2、3（带书写线）、4、6 或 9 张
  --colour 颜色         colour（彩色，默认）或 greyscale（灰度）
  --pictures 大小       full（清晰，默认）或 small（文件小）
  --appendix            附上出处附录，与幻灯片互相链接
  --page-numbers        标页码
  --header 文字         页眉
  --footer 文字         页脚
  --watermark 文字      水印
  --classification 文字 页眉右侧的标识，如“内部资料”
  --logo 文件           本单位标志，SVG 或 PNG
  --ink 编号            画上这次会议留下的墨迹
  --proof 文件          把核对结果以 JSON 写到这里，没有通过时也写
${store.zh}`,
    en: `Usage: briefing export --out FILE [options]

Exports the briefing as PDF, reads it again to check it against the data, and prints the file's path.
When it fails, an earlier file is unchanged; a PDF that did not pass is kept as FILE.unproved.pdf.

Options:
  --out FILE            where to; a folder for several images
  --format FORMAT       pdf (default), png (slides) or svg (the charts on slides)
  --scale NUMBER        size of a PNG: 1 (1280 × 720), 2 (default), 3 or 4
${deck.en}
  --locale LANGUAGE     zh-CN (default), en, or both: two languages in one PDF
  --look NAME           south-lake (default), night, civic-red, or the key of a look of your
                        district’s: KEY on light ground, KEY.dark on dark
  --slides RANGE        only these slides, such as 1-5,8
  --sections KEYS       only these sections, such as overview,outlook
  --preset NAME         projector, handout, review, or one you saved; the options below go
                        before what it says
  --kind KIND           slides (default), handout, notes or data-book
  --per-page COUNT      slides a page of a handout: 1, 2, 3 (with lines), 4, 6 or 9
  --colour COLOUR       colour (default) or greyscale
  --pictures SIZE       full (default) or small: half the pixels, a quarter of the bytes
  --appendix            add the sources of the figures, linked both ways
  --page-numbers        number the pages
  --header TEXT         at the top of each page
  --footer TEXT         at the foot of each page
  --watermark TEXT      across each page
  --classification TEXT a mark at the top right, such as Internal
  --logo FILE           the district’s logo, SVG or PNG
  --ink NUMBER          draw the ink kept of this meeting
  --proof FILE          write what the check found here as JSON, also when it did not pass
${store.en}`,
  },
  check: {
    zh: `用法：briefing check [选项]

列出幻灯片上不是引用的数字、无法解析的引用、没有写画面内容或找不到文件的照片、放不下
的文字（附所在字段和超出的字数）、还没有写的文字、没有一张幻灯片用到的指标等，以及数据文件里与
程序写入时不同的记录（磁盘出错，或被其他程序改过）。有失实、缺失或放不下的内容时退出码为 1；只是提醒的（没有用到或没有出处的
数字、相邻两页几乎相同、还没有写的文字、手写的年份）不算。

选项：
  --format text|json    输出格式；默认 text
${deck.zh}
${store.zh}`,
    en: `Usage: briefing check [options]

Lists figures on slides that are no reference, references that resolve to nothing, pictures that
don’t say what they show or whose file is not here, texts that find no room (with their field and by
how much), texts that nobody has written yet, indicators on no slide and more, and records of the data file that are not as the program wrote them (a failing disk,
another program). The exit code is 1 if a slide claims, lacks or cuts something; what is only worth
knowing (indicators on no slide, figures without a source, neighbours alike, texts not written yet,
typed years) is no fault.

Options:
  --format text|json    output format; text by default
${deck.en}
${store.en}`,
  },
  draft: {
    zh: `用法：briefing draft --source 出处 --deck 名称 [选项]

由一个出处（报告、公报、表格）已经入库的数字、目标和大事起草一份简报：封面、主要数据、按原文标题
分的章节、目标、大事、出处、结束页。标题和备注用原文的话，数字都是引用；原文没有逐段文字时用指标名称。
起草时会逐页画出来检查，放不下的、手写着数字的另行排版。起草是一步，可在程序里撤销。
以 JSON 输出这份简报，figures_left_out 是没有用上的数字。

选项：
  --source 出处         出处的键名；briefing data 的 sources 里有
  --deck 名称           新简报的键名，如 annual-2025
  --title 标题          默认是出处的标题
  --title-en 标题       英文标题
  --period 报告期       如 2025、2025-Q4；默认是这个出处里数字最多的年份
  --languages 语言      zh-CN 或 zh-CN,en；默认有英文标题就有英文
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${store.zh}`,
    en: `Usage: briefing draft --source KEY --deck KEY [options]

Drafts a briefing from what the store holds of one source (a report, a bulletin, a table): cover, main
figures, sections by the source's headings, goals, events, sources and closing. Titles and notes are
the source's own words with references in the places of figures; where the store has no text of the
paragraphs, the names of the figures stand. Each slide is drawn and looked over, and what finds no room
or would type a figure is laid out otherwise. The draft is one step, which can be undone in the app.
Prints the briefing as JSON; figures_left_out lists what is on none of its slides.

Options:
  --source KEY          the source, as briefing data names it under sources
  --deck KEY            key of the new briefing, such as annual-2025
  --title TITLE         Chinese title; by default that of the source
  --title-en TITLE      English title
  --period PERIOD       such as 2025 or 2025-Q4; by default the year that most of its figures are of
  --languages CODES     zh-CN or zh-CN,en; with English where there is an English title
  --by NAME             who it is recorded for; by default the person named in the app
${store.en}`,
  },
  decks: {
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
  --from 名称           沿用这份简报的章节，以及不含数字的版式
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${store.zh}`,
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
  --from KEY            begin with the sections of this briefing and its layouts without figures
  --by NAME             who does it, for the audit log; by default who said so in the app
${store.en}`,
  },
  slides: {
    zh: `用法：briefing slides [list] [--deck 名称] [--slide 名称]
      briefing slides add --deck 名称 [--at 位置] [--in 文件]
      briefing slides set --deck 名称 --slide 名称 [--at 位置] [--in 文件]
      briefing slides move --deck 名称 --slide 名称 --at 位置
      briefing slides remove --deck 名称 --slide 名称
      briefing slides find 文字 [--deck 名称] [--match-case] [--whole-word]
      briefing slides find 文字 --replace 文字 --deck 名称 [--match-case] [--whole-word]

列出、添加、修改、移动、删除简报里的幻灯片，或在其中查找和替换文字。add 和 set 从标准输入或 --in 的文件读一张幻灯片
（JSON，形式与 list 输出的相同），照程序里的规则检查；有不对的，逐处说明，什么也不写入。
set 只改写出的字段。add 可以不写 key、section、subtitle、hidden 和 position。find 查标题、正文、
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
${store.zh}`,
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
that are given. add needs no key, section, subtitle, hidden and position. find looks in titles,
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
${store.en}`,
  },
  backup: {
    zh: `用法：briefing backup [--json]

备份数据：检查过的完整副本放进数据文件旁边的 copies 文件夹，照片在各份备份之间共用。程序也会
自己备份：每天，以及导入、合并、恢复和升级之前；保留最近 14 天每天和最近 12 个月每月的最后一份。

选项：
  --json                以 JSON 输出这份备份
${existingStore.zh}`,
    en: `Usage: briefing backup [--json]

Backs the data up: a whole, checked copy goes into the folder copies beside the data file; pictures
are shared between backups. The app does so itself each day, and before an import, a merge, a restore
and an upgrade; the last one of each of 14 days and of each of 12 months is kept.

Options:
  --json                print the backup as JSON
${existingStore.en}`,
  },
  restore: {
    zh: `用法：briefing restore --list [--json]
      briefing restore 名称 [--json]

--list 列出备份，新的在前：名称、时间、大小、为什么留存、此后有什么变化。写明名称则恢复那一份；
恢复前的数据先另存一份备份，所以恢复本身也能退回。程序的窗口可以开着，会随之更新。
数据文件已损坏或不见了也能恢复；原来的文件改名留存，不会删除。

选项：
  --list                列出备份
  --json                以 JSON 输出
${existingStore.zh}`,
    en: `Usage: briefing restore --list [--json]
       briefing restore NAME [--json]

--list prints the backups, the latest first: name, time, size, why it was made, what changed since.
With a name that one is restored; what the data are now is kept as a backup first, so that a restore
can be taken back, too. A window of the app may be open, and follows. A data file that is damaged or
gone can be restored as well: what was there is renamed, never deleted.

Options:
  --list                list the backups
  --json                print JSON
${existingStore.en}`,
  },
  bundle: {
    zh: `用法：briefing bundle --out 文件 [选项]

把简报连同它们的数字、出处、目标、照片、主题和意见打成一个文件（.hsbrief），可以在另一台电脑上
打开审阅，或用 briefing merge 并入。同样的内容每次得到同样的文件。成功后在标准输出写出文件路径。

选项：
  --out 文件            写到哪里
  --deck 名称           只要这些简报，用逗号分隔；默认全部
  --by 姓名             谁送出的；默认是在程序里填写的本人姓名
${store.zh}`,
    en: `Usage: briefing bundle --out FILE [options]

Packs briefings with their figures, sources, goals, pictures, looks and comments into one file
(.hsbrief), to be opened for review on another computer or brought in by briefing merge. The same
content gives the same file. Prints the file's path.

Options:
  --out FILE            where to
  --deck KEYS           only these briefings, separated by commas; all by default
  --by NAME             who sends it; by default who said so in the app
${store.en}`,
  },
  merge: {
    zh: `用法：briefing merge 文件 [选项]

把另一台电脑送来的文件（.hsbrief）并进数据文件。只有对方改过的直接采用；双方都改过的要选用哪一方，
没有选就什么也不写入，列出这些地方，退出码为 1。意见按各自的编号合并，不会重复。整个合并是一步，
可在程序里撤销；合并之前先留一份备份。

选项：
  --dry-run             只说会改什么，不写入
  --json                以 JSON 输出：new、changed、removed、conflicts、kept、comments
  --choose 哪一方       双方都改过的一律用 ours（我方）、theirs（对方）或 later（后改的一方）
  --choices 文件        逐处选择的 JSON，如 {"slide:annual-2023/cover": "theirs"}；优先于 --choose
  --by 姓名             记入修改记录的姓名；默认是在程序里填写的本人姓名
${store.zh}`,
    en: `Usage: briefing merge FILE [options]

Brings a file from another computer (.hsbrief) into the store. What only the other side changed is
taken. What both changed needs a choice: without one nothing is written, the places are listed, and
the exit code is 1. Comments come together by their identity, none of them twice. All of it is one
step that can be undone in the app; a backup is made before.

Options:
  --dry-run             say what would change, and write nothing
  --json                print JSON: new, changed, removed, conflicts, kept, comments
  --choose SIDE         where both changed the same take ours, theirs, or whichever is later
  --choices FILE        choices as JSON, such as {"slide:annual-2023/cover": "theirs"}; they go
                        before --choose
  --by NAME             who does it, for the audit log; by default who said so in the app
${store.en}`,
  },
  read: {
    zh: `用法：briefing read --in 文件 [选项]

读一份报告、公报或网页文本，列出其中每个数字：原文、指标名称、时期、含义，以及数据文件里名称和
单位相符的指标。不能由原文确定的，逐处提出疑问；日期、序号、文件号和名称里的数字不算，列在最后。
什么也不写入数据文件。可以读纯文本（UTF-8、GBK、GB18030 或 UTF-16）、网页（HTML）、Word 文档（DOCX）和有文字的 PDF。

选项：
  --in 文件             读哪个文件
  --format text|json    输出格式；默认 text
  --locale 语言         表头和用语：zh-CN 或 en；默认随终端
${store.zh}`,
    en: `Usage: briefing read --in FILE [options]

Reads a report, a bulletin or the text of a web page and lists every figure in it: as printed, what
it measures, when, what it says, and the indicators of the store whose name and unit fit. What the
text does not settle is asked, place by place; dates, numbers of sections and documents, and digits
in names are no figures and stand at the end. Nothing is written to the store. Plain text
(UTF-8, GBK, GB18030, UTF-16), web pages (HTML), Word documents (DOCX) and PDFs that hold text are
read.

Options:
  --in FILE             the file to read
  --format text|json    output format; text by default
  --locale LOCALE       of headings and words: zh-CN or en; by default the terminal’s
${store.en}`,
  },
  verify: {
    zh: `${verifyHelp.zh}\n${store.zh}`,
    en: `${verifyHelp.en}\n${store.en}`,
  },
  import: {
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
${store.zh}`,
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
${store.en}`,
  },
};

/** What `--help` prints: of one verb, or of all. */
export function helpText(about: Verb | null, locale: Locale): string {
  return `${inLocale(about === null ? overview : verbHelp[about], locale)}\n`;
}
