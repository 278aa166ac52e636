export const backups = {
  'error.backup.unknown':
    '{folder} 里没有备份“{name}”。请用 briefing restore --list 查看有哪些备份；数据没有改动。',
  'error.backup.damaged': '备份“{name}”已损坏，不能用来恢复。请另选一份；数据没有改动。',
  'backup.reason.regular': '定期',
  'backup.reason.hand': '手动',
  'backup.reason.import': '导入前',
  'backup.reason.merge': '合并前',
  'backup.reason.restore': '恢复前',
  'backup.reason.migration': '升级前',
} as const;
