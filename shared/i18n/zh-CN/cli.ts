export const cli = {
  'cli.store-made': '没有 {path}，已新建并装入内置数据。',

  'check.typed': '幻灯片上手写的数字：{count}',
  'check.problems': '无法显示的内容和无法解析的引用：{count}',
  'check.missing': '字体里没有、印不出来的字：{count}',
  'check.unused': '没有一张幻灯片用到的指标和目标：{count}',
} as const;
