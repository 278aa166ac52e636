import type { slide as zh } from '../zh-CN/slide.ts';

export const slide: Readonly<Record<keyof typeof zh, string>> = {
  'slide.source': 'Source: ',
  'slide.target': 'Target',
  'slide.term': 'To be reached {term}',
  'slide.remainder': 'Rest',
  'slide.broken-title': 'This slide can’t be shown yet',
  'slide.broken-help': 'The other slides are not affected. Mend the following in the data.',
  'slide.problem.layout-unknown': 'There is no layout named “{detail}”',
  'slide.problem.body-invalid': 'The content “{detail}” does not fit its layout',
  'slide.problem.section-unknown': 'There is no section named “{detail}”',
  'slide.problem.reference-unreadable': 'The reference {detail} can’t be read',
  'slide.problem.reference-unresolved': 'The reference {detail} names nothing in the data',

  'chart.table': 'Chart data',
  'chart.figure': 'Indicator',
  'chart.value': 'Value',
  'chart.source': 'Source',
  'chart.ranked': '{count} figures, largest first: {list}.',
  'chart.pictogram': 'One mark for each counted: {list}.',
  'chart.targets': 'Targets, no progress reported yet: {list}.',
  'chart.targets-reported': 'Targets and reported progress: {list}.',
  'chart.shares': 'Parts of a whole: {list}.',
  'chart.datum': '{label} {printed}',
  'chart.share': '{part} of {whole}',
};
