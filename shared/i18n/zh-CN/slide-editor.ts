export const slideEditor = {
  'command.edit-slides': '编辑幻灯片',
  'slide-editor.done': '完成编辑',
  'slide-editor.stale': '这张幻灯片已在别处改动，你的改动还没有保存。',
  'slide-editor.keep-mine': '用我的版本',
  'slide-editor.take-theirs': '用对方的版本',
  'slide-editor.give-up': '放弃这处改动',
  'slide-editor.not-editable': '这张幻灯片无法在此版本中编辑。',
  'slide-editor.no-slides': '这份简报还没有幻灯片。',
  'slide-editor.pane': '幻灯片内容',
  'slide-editor.unsaved-elsewhere': '第 {number} 张幻灯片有改动还没有保存。',
  'slide-editor.go-there': '前往',
} as const;
