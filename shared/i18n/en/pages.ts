import type { pages as zh } from '../zh-CN/pages.ts';

export const pages: Readonly<Record<keyof typeof zh, string>> = {
  'pages.language': 'English',
  'pages.contents': 'Contents',
  'pages.continued': ' (continued)',
  'pages.appendix': 'Sources of the figures',
  'pages.charts': 'Data of the charts',
  'pages.kind.slides': 'Slides',
  'pages.kind.handout': 'Handout',
  'pages.kind.notes': 'Notes',
  'pages.kind.data-book': 'Data book',
  'pages.no-notes': '(No notes to this slide)',
  'pages.indicator': 'Indicator',
  'pages.value': 'Value',
  'pages.period': 'Period',
  'pages.source': 'Source',
  'pages.paragraph': 'Paragraph, and what it prints',
  'pages.shown-at': 'On slide',
  'pages.data-book-row': 'Data book',
  'pages.documents': 'Documents',
  'pages.document': 'Document',
  'pages.published': 'Published',
};
