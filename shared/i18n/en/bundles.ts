export const bundles = {
  'merge.reason': 'Merged from {file} ({by})',
  'merge.nobody': 'unsigned',
  'merge.ours': 'ours',
  'merge.theirs': 'theirs',
  'merge.counts':
    'Data and slides: {added} new, {changed} changed, {removed} removed; {same} alike on both sides.',
  'merge.comment-counts':
    'Comments: {added} new, {changed} changed, {removed} removed; {same} alike on both sides.',
  'merge.line-new': 'new',
  'merge.line-changed': 'changed',
  'merge.line-removed': 'removed',
  'merge.line-open': 'both changed, to be chosen',
  'merge.line-chosen': 'both changed, chosen: {choice}',
  'merge.line-kept': 'kept ours',
} as const;
