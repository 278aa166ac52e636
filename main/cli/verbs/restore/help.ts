import { existingStoreLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const restoreHelp: VerbHelp = {
  summary: {
    zh: '列出备份，或恢复其中一份',
    en: 'list the backups, or restore one',
  },
  text: {
    zh: `用法：briefing restore --list [--json]
      briefing restore 名称 [--json]

--list 列出备份，新的在前：名称、时间、大小、为什么留存、此后有什么变化。写明名称则恢复那一份；
恢复前的数据先另存一份备份，所以恢复本身也能退回。程序的窗口可以开着，会随之更新。
数据文件已损坏或不见了也能恢复；原来的文件改名留存，不会删除。

选项：
  --list                列出备份
  --json                以 JSON 输出
${existingStoreLine.zh}`,
    en: `Usage: briefing restore --list [--json]
       briefing restore NAME [--json]

--list prints the backups, the latest first: name, time, size, why it was made, what changed since.
With a name that one is restored; what the data are now is kept as a backup first, so that a restore
can be taken back, too. A window of the app may be open, and follows. A data file that is damaged or
gone can be restored as well: what was there is renamed, never deleted.

Options:
  --list                list the backups
  --json                print JSON
${existingStoreLine.en}`,
  },
};
