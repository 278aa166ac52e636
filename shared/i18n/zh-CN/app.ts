export const app = {
  'app.name': '洪山简报',

  'menu.file': '文件',
  'menu.edit': '编辑',
  'menu.view': '视图',
  'menu.show': '放映',
  'menu.help': '帮助',
  'menu.copy': '复制',
  'menu.select-all': '全选',
  'menu.close-window': '关闭窗口',
  'menu.quit': '退出',
  'menu.theme': '幻灯片主题',
  'menu.slide-language': '幻灯片语言',
  'menu.interface-language': '界面语言',

  'command.export-pdf': '导出…',
  'command.show-start': '从头放映',
  'command.show-start-here': '从当前幻灯片放映',
  'command.show-rehearse': '排练',
  'command.next-slide': '下一张',
  'command.previous-slide': '上一张',
  'command.first-slide': '第一张',
  'command.last-slide': '最后一张',
  'command.full-screen': '全屏',
  'command.notes': '演讲备注',
  'command.slides-in-chinese': '中文',
  'command.slides-in-english': 'English',
  'command.interface-in-chinese': '中文',
  'command.interface-in-english': 'English',
  'command.ask': '提问查数',
  'command.show-sources': '标出全部出处',
  'command.keys': '键盘操作',
  'command.about': '关于洪山简报',

  'theme.south-lake': '南湖',
  'theme.night': '夜航',
  'theme.civic-red': '朱红',

  'command.meetings': '会议记录',

  'about.version': '版本 {version}',

  'dialog.ok': '确定',
  'dialog.quit': '退出',
  'dialog.store-set-aside':
    '原来的数据文件已损坏，已另存为 {path}，没有删除。程序已用内置数据重新建立数据文件。',
  'dialog.unexpected': '程序遇到意外错误。详情已记入日志：{path}',
} as const;
