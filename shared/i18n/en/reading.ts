import type { reading as zh } from '../zh-CN/reading.ts';

export const reading: Record<keyof typeof zh, string> = {
  'error.report.not-read':
    '{path} can’t be read. See that the file is there and that you may read it.',
  'error.report.too-large':
    '“{name}” is too large: at most {megabytes} MB are read. Keep the part that matters, save it as a file of its own, and read that.',
  'error.report.empty': '“{name}” is an empty file. See whether it was saved whole.',
  'error.report.other-type':
    '“{name}” is no document that can be read. What can be: plain text (TXT), web pages (HTML), Word documents (DOCX) and PDFs that hold text.',
  'error.report.old-word':
    '“{name}” is an Office file of the old format. Save it as DOCX in Word or WPS, and read that file.',
  'error.report.damaged':
    '“{name}” is damaged or not whole, and was not read. Get it again, or save it anew.',
  'error.report.encrypted': '“{name}” has a password. Save it without one, and read that file.',
  'error.report.bomb':
    '“{name}” unpacks to more than any document, and was not read. Save it anew in the program it comes from.',
  'error.report.scanned':
    '“{name}” is a scan: its pages are pictures and hold no text. Take a version with text, or have its text recognised first.',
  'error.report.too-many-pages':
    '“{name}” was not read: it goes on beyond page {most}. Take the part that matters.',
  'error.report.no-text': 'There is no text in “{name}”. See whether it is the right file.',
  'reading.title': 'Title',
  'reading.line': 'Line',
  'reading.section': 'Sec.¶',
  'reading.printed': 'Printed',
  'reading.name': 'Name',
  'reading.period': 'Period',
  'reading.role': 'Meaning',
  'reading.matches': 'Indicators',
  'reading.figures': '{count, plural, one {# figure} other {# figures}}',
  'reading.asked': '{count, plural, one {# place to settle} other {# places to settle}}',
  'reading.left-out':
    '{count, plural, one {# place left out as no figure} other {# places left out as no figure}}',
  'reading.role.level': 'amount',
  'reading.role.change': 'change',
  'reading.role.share': 'share',
  'reading.role.goal': 'target',
  'reading.role.ratio': 'ratio',
  'reading.role.rank': 'rank',
  'reading.role.duration': 'duration',
  'reading.role.other': 'other',
  'reading.reason.date': 'date',
  'reading.reason.term': 'term',
  'reading.reason.ordinal': 'ordinal',
  'reading.reason.section-number': 'number of a heading',
  'reading.reason.document-number': 'number of a document',
  'reading.reason.name': 'name',
  'reading.reason.phone': 'telephone number',
  'reading.reason.size-class': 'class of size',
  'reading.reason.web-page': 'words of the web page',
  'reading.reason.too-long': 'too many digits',
  'reading.reason.unclear': 'unclear',
  'reading.reason.struck-out': 'struck out under tracked changes',
  'reading.reason.in-page-header': 'in a header or footer',
  'reading.warning.direction':
    'Two directions at once: {detail}. Look into the original whether it rose or fell.',
  'reading.warning.scale-misplaced':
    '万 or 亿 stands in the wrong place: {detail}. Look the value up in the original.',
  'reading.warning.out-of-scale':
    'Beyond what such a figure can be: {detail}. Look it up in the original.',
  'reading.warning.parts-exceed-whole':
    'A part is larger than its whole: {detail}. Look it up in the original.',
  'reading.warning.ratio-sum':
    'The parts don’t add up to 100: {detail}. Look them up in the original.',
  'reading.warning.struck-out':
    'Struck out under tracked changes, and so no figure of the text: {detail}.',
  'reading.warning.in-page-header':
    'In a header or footer, and so no figure of the text: {detail}.',
  'reading.warning.no-year':
    'The text names no year of its own: the period of each figure is yours to say.',
  'reading.warning.rate-unlike-amounts':
    '{detail} is not what the two amounts beside it make: it may be at comparable prices, or its base was revised. It stays as printed; nothing is computed.',
  'reading.warning.no-figures': 'No figures were found.',
  'reading.warning.too-many-figures':
    'Reading stopped at figure {detail}: what follows was not read. Read the text as several files.',
  'reading.note.text-box': 'words of a text box, read where it is anchored: {detail}',
  'reading.note.footnote': 'a footnote or endnote, set behind the text: {detail}',
  'reading.note.inserted-text': 'put in under tracked changes, read in its sentence: {detail}',
  'reading.note.deleted-text':
    'struck out under tracked changes, no part of the text; the sentence as it was stands behind it: {detail}',
  'reading.note.page-header': 'header, footer or page number, no part of the text: {detail}',
  'reading.note.text-cells': 'The text stands in the cells {detail}.',
  'reading.note.figure-cells':
    'From cell {detail} on there are cells of figures alone, which were not read: import them as a table.',
  'reading.note.scanned-page': 'page {detail} holds no text; it may be a scanned picture.',
  'reading.place': 'line {line}',
};
