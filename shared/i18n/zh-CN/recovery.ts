import { product } from '../../product.ts';

export const recovery = {
  'dialog.meeting-unrecorded': '会议记录没有保存。',
  'dialog.go-without': '不保存',
  'draft.unkept':
    '{reason}输入的内容目前只在这个窗口里，没有存到磁盘；退出程序前请先保存，或清理出空间后再接着输入。',
  'recovery.store.missing': '数据文件不见了。',
  'recovery.store.empty': '数据文件是空的，里面没有数据。',
  'recovery.store.damaged': '数据文件已损坏，无法打开。',
  'recovery.store.not-a-database': `数据文件的位置上是别的文件，不是${product.zh}的数据。`,
  'recovery.copy-there':
    '最近一份完好的副本是 {at} 留存的；此后的修改不在其中。更早的副本在 {folder}。',
  'recovery.no-copy': '没有找到完好的副本（{folder}）。',
  'recovery.nothing-deleted': '现有文件不会删除：换上别的数据时，它只会改名留存。',
  'recovery.restore': '恢复 {at} 的副本',
  'recovery.begin-anew': '用内置数据重新开始',
  'recovery.quit': '退出，保持原样',
  'recovery.restored': '已恢复 {at} 的副本。',
  'recovery.begun-anew': '已用内置数据重新建立数据文件。',
  'recovery.set-aside': '原来的文件没有删除，改名为 {path}。',
  'cli.copies-there': '留有数据的副本：{folder}。请启动程序，在窗口中选择恢复哪一份。',
} as const;
