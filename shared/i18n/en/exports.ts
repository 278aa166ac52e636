import type { exports as zh } from '../zh-CN/exports.ts';

export const exports: Readonly<Record<keyof typeof zh, string>> = {
  'export.title': 'Export PDF',
  'export.title-png': 'Export PNG picture',
  'export.title-svg': 'Export SVG chart',
  'export.title-folder': 'Folder for the pictures',
  'export.choose-logo': 'Choose the logo',
  'export.logo-file': 'SVG or PNG picture',
  'export.phase.preparing': 'Preparing…',
  'export.phase.drawing': 'Drawing the slides…',
  'export.phase.printing': 'Making the PDF…',
  'export.phase.finishing': 'Adding outline and document information…',
  'export.phase.proving': 'Checking the figures…',
  'export.phase.writing': 'Saving…',
  'export.cancel': 'Cancel',
  'export.done': '{pages, plural, one {# page} other {# pages}} exported',
  'export.reveal': 'Show in folder',
  'export.cancelled': 'Export cancelled. The earlier file is unchanged.',
  'export.file-type': 'PDF file',
  'export.file-type-csv': 'CSV table',
  'export.file-type-png': 'PNG picture',
  'export.file-type-svg': 'SVG picture',
  'export.page-of': 'page {page} of {of}',
  'export.page': 'Page {number}',
  'export.snapshot': 'Snapshot {id}',
  'export.subject': '{deck}, snapshot {id}',
  'export.proved':
    'Figures checked: {figures, number}, pages: {pages, number}; all agree with the data',
  'export.proof-title': 'What the check found',
  'export.proof-count':
    'Differences: {count, number}. Figures checked: {figures, number}, pages: {pages, number}',

  'proof.unreadable': 'the PDF can’t be read again ({detail})',
  'proof.page-count':
    'the PDF has {detail, plural, one {# page} other {# pages}} instead of {expected, number}',
  'proof.title-missing': 'page {page} lacks the title “{expected}”',
  'proof.text-missing': 'page {page} lacks “{expected}”',
  'proof.mark-missing': 'page {page} does not print what must be said of a figure: “{expected}”',
  'proof.figure-missing': 'page {page} lacks the figure “{expected}” ({figure})',
  'proof.character-missing': 'no font has {detail}, in “{expected}” on page {page}',
  'proof.figure-misplaced':
    'page {page} shows “{detail}” where the figure “{expected}” ({figure}) belongs',
  'proof.character-lost': 'page {page} has characters that can’t be searched for ({detail})',
  'proof.character-lost-in':
    'page {page} has {detail}, which can’t be searched for: a radical in the place of a character, in {places}. Open that record and save it, and the character takes its place',
  'proof.unicode-map-missing':
    'page {page} has characters without a Unicode map: it reads “{detail}” by the maps and “{expected}” by ActualText',
  'proof.actual-text-differs':
    'page {page} reads “{expected}” by the Unicode maps of its fonts, but “{detail}” by its ActualText',
  'proof.image-drawn': 'page {page} holds a raster image ({detail})',
  'proof.picture-missing': 'page {page} lacks a picture that it should show ({expected})',
  'proof.font-not-embedded': 'the font {detail} of page {page} is not embedded',
  'proof.font-type3': 'page {page} uses a Type 3 font ({detail})',
  'proof.link-broken': 'page {page} has a link that leads nowhere ({detail})',
  'proof.link-target': 'links of page {page} lead to {detail} instead of {expected}',
  'proof.outline-entry': 'an outline entry is “{detail}” instead of “{expected}”',
  'proof.metadata-title': 'the document’s title is “{detail}” instead of “{expected}”',
  'proof.metadata-language': 'the document’s language is {detail} instead of {expected}',
  'proof.metadata-snapshot': 'the data snapshot is {detail} instead of {expected}',
  'proof.metadata-hash': 'the hash of the data is {detail} instead of {expected}',
  'proof.not-kept': '(could not be kept)',

  'place.indicator': '“{field}” of the indicator {key}',
  'place.goal': '“{field}” of the goal {key}',
  'place.milestone': '“{field}” of the milestone {key}',
  'place.source': '“{field}” of the source {key}',

  'reason.no-answer': 'the drawing window did not answer',
  'reason.window-crashed': 'the drawing window crashed',
  'reason.window-closed': 'the drawing window was closed',
  'reason.page-count': 'the PDF has more or fewer pages than there are slides',
};
