import { storeLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const mergeHelp: VerbHelp = {
  summary: {
    zh: '把别人送回的文件并进来：数据、幻灯片和意见',
    en: 'bring in what others changed and wrote in theirs',
  },
  text: {
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
${storeLine.zh}`,
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
${storeLine.en}`,
  },
};
