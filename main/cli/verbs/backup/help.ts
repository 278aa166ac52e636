import { existingStoreLine } from '../../help-lines.ts';
import type { VerbHelp } from '../../verb.ts';

export const backupHelp: VerbHelp = {
  summary: {
    zh: '备份数据',
    en: 'back up the data',
  },
  text: {
    zh: `用法：briefing backup [--json]

备份数据：检查过的完整副本放进数据文件旁边的 copies 文件夹，照片在各份备份之间共用。程序也会
自己备份：每天，以及导入、合并、恢复和升级之前；保留最近 14 天每天和最近 12 个月每月的最后一份。

选项：
  --json                以 JSON 输出这份备份
${existingStoreLine.zh}`,
    en: `Usage: briefing backup [--json]

Backs the data up: a whole, checked copy goes into the folder copies beside the data file; pictures
are shared between backups. The app does so itself each day, and before an import, a merge, a restore
and an upgrade; the last one of each of 14 days and of each of 12 months is kept.

Options:
  --json                print the backup as JSON
${existingStoreLine.en}`,
  },
};
