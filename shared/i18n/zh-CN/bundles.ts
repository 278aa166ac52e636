export const bundles = {
  'merge.reason': '合并自 {file}（{by}）',
  'merge.nobody': '未署名',
  'merge.ours': '我方',
  'merge.theirs': '对方',
  'merge.counts': '数据和幻灯片：新增 {added}，修改 {changed}，删除 {removed}；两边相同 {same}。',
  'merge.comment-counts': '意见：新增 {added}，修改 {changed}，删除 {removed}；两边相同 {same}。',
  'merge.line-new': '新增',
  'merge.line-changed': '修改',
  'merge.line-removed': '删除',
  'merge.line-open': '双方都改过，待选',
  'merge.line-chosen': '双方都改过，选 {choice}',
  'merge.line-kept': '保留我方',
} as const;
