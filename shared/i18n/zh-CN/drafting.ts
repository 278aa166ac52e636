/** A briefing that is drafted from a source. */
export const drafting = {
  'command.draft': '从出处起草简报…',
  'drafting.act-in-sources': '起草简报…',
  'drafting.title': '从出处起草简报',
  'drafting.source': '出处',
  'drafting.about':
    '按原文的顺序和标题排成幻灯片，数字都引用数据，标题和备注用原文的话。起草后由您修改。',
  'drafting.holds': '这个出处有 {figures} 个数字、{goals} 项目标、{milestones} 件大事。',
  'drafting.no-text': '没有存入逐段的文字，标题只写指标的名称和数字。',
  'drafting.empty': '数据里还没有来自这个出处的数字、目标和大事。请先录入或导入，再起草。',
  'drafting.no-sources': '还没有出处。请先添加出处，或导入表格。',
  'drafting.act': '起草',
  'drafting.stop': '停止',
  'drafting.working': '正在起草',
  'drafting.beginning': '正在按原文排成幻灯片…',
  'drafting.round': '画出并检查了 {slides} 张幻灯片，{mended} 张重新排版…',
  'drafting.done': '起草了《{title}》，共 {count} 张幻灯片',
  'drafting.left-title': '没有用上的',
  'drafting.left-about':
    '《{title}》已经起草好，共 {count} 张幻灯片。下面这些在出处里有，幻灯片上没有：',
  'drafting.left-place': '第 {section} 节第 {paragraph} 段',
  'drafting.left-goal': '目标',
  'drafting.left-milestone': '大事',
  'drafting.open': '打开简报',
  'briefings.new-from-source': '一个出处：按原文起草…',
} as const;
