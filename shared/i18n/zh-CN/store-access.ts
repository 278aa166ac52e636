export const storeAccess = {
  'error.store.editing-rests': '没有保存：{reason}，所以只能查看和放映。',
  'error.store.not-there': '没有数据文件 {path}。请核对位置和文件名。',
  'access.medium': '数据文件在只读的介质上',
  'access.folder': '数据文件所在的文件夹不能写入',
  'access.file': '数据文件是只读的',
  'access.bundle': '这是别人送来审阅的简报',
  'access.in-use': '数据文件正由{person}（{computer}）打开',
  'access.verb-reads': '{reason}，因此读的是它的临时副本：{path}',
  'access.notice': '只能查看和放映：{reason}。',
  'access.notice-help': '看到的是打开时的临时副本，在这里做的改动不会保存。{advice}',
  'access.advice.medium': '要编辑，请把数据文件连同 slide-pictures 文件夹复制到电脑上再打开。',
  'access.advice.folder': '要编辑，请取得这个文件夹的写入权限，或复制到别处再打开。',
  'access.advice.file': '要编辑，请取消文件的只读属性后重新打开。',
  'access.advice.bundle':
    '可以写审阅意见，意见保存在这个文件里；审阅后把文件送回，对方用“合并”收进意见。',
  'access.advice.in-use': '对方关闭后重新打开，就能看到最新的内容并编辑。',
  'access.somebody': '别人',
} as const;
