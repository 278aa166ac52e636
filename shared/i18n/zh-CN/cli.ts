export const cli = {
  'cli.deck-slides': '{count} 张',
  'cli.store-made': '没有 {path}，已新建并装入内置数据。',

  'check.typed': '幻灯片上手写的数字：{count}',
  'check.problems': '无法显示的内容和无法解析的引用：{count}',
  'check.misplaced-years': '与旁边数字的时期不符的年份：{count}',
  'check.misplaced-year': '写着{year}年，而 {figure} 是{period}的',
  'check.disagreements': '与所引原文不一致的数字：{count}',
  'check.disagreement': '原文是“{quotation}”',
  'check.competing-sources': '其他来源公布的数值与采用的不同：{count}',
  'check.competing-source': '“{source}”是“{quotation}”',
  'check.mixed-periods': '含不同年份数字、已逐个注明时期的图表和句子：{count}',
  'check.missing': '字体里没有、印不出来的字：{count}',
  'check.damaged': '与程序写入时不同的记录：{count}',
  'check.missing-english': '没有英文、英文页上显示中文的文字（附页码）：{count}',
  'check.typed-periods': '手写着报告期年份的文字（写成标记就会跟着报告期变）：{count}',
  'check.unused': '没有一张幻灯片用到的指标和目标：{count}',
} as const;
