export const recovery = {
  'dialog.meeting-unrecorded': '会议记录没有保存。',
  'dialog.go-without': '不保存',
  'draft.unkept':
    '{reason}输入的内容目前只在这个窗口里，没有存到磁盘；退出程序前请先保存，或清理出空间后再接着输入。',
} as const;
