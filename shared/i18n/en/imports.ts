import type { imports as zh } from '../zh-CN/imports.ts';

export const imports: Readonly<Record<keyof typeof zh, string>> = {
  'import.choose-file': 'Choose a file of tables',
  'import.file-type': 'Files of tables',
  'import.locator-note':
    'A section is a sheet, counted from 1 in their order; a paragraph is a row; each figure names its cell.',
  'import.table': 'Table {number}: {place} {title}',
  'import.would-write':
    'Of {total, plural, one {# cell} other {# cells}}, {count, number} would be written',
  'import.written':
    'Of {total, plural, one {# cell} other {# cells}}, {count, plural, one {# was} other {# were}} written',
  'import.counts':
    'New {new}, changed {changed}, beside another source {beside}, same {same}, missing marks {missing}, blank {blank}, left out until answered {undecided}, refused {refused}',
  'import.and-more': '… and {count} more; --json lists all',
  'import.changed': '{cell} {name} {period}: {before} → {after}',
  'import.beside':
    '{cell} {name} {period}: “{source}” publishes {before}, this file {after}; both are kept',
  'import.rounded':
    '{cell} {name}: {after} and {before}, which is there, are one figure but for rounding',
  'import.left-out': '{cell} “{text}” is left out until it is answered',
  'import.refused': '{cell} “{text}” refused: {reason}',
  'import.new-area': 'New area: {name}',
  'import.new-indicator': 'New indicator: {name} ({unit})',
  'import.refused.several-figures': 'several figures in one cell',
  'import.refused.too-many-digits': 'more digits than can be kept without loss',
  'import.refused.no-result': 'a formula without a stored result',
  'import.refused.identifier': 'a number of something, no figure',
  'import.refused.hidden': 'in a hidden row or column',
  'import.refused.no-table': 'no table of figures was found',
  'import.refused.radicals':
    'no table of figures was found; its text holds radicals that look like characters, as copied from a PDF: save it from the original file',
  'import.refused.unreadable': 'no number that can be read',
  'import.refused.own-goal':
    'a goal that the data does not hold so; goals are changed in the Goals view',
  'import.refused.own-milestone':
    'a milestone that the data does not hold so; milestones are changed in the Data view',
  'import.refused.own-source':
    'a source that the data does not hold so; sources are changed in the Sources view',
  'import.refused.own-words':
    'the figure is the same, but words in its row are not; names, notes and sources are changed in the Data view',
  'import.ask.area': '{place}: the table does not say which area it is of. Give it with --area.',
  'import.ask.period': '{place}: the table does not say its period. Give it with --period.',
  'import.ask.unit': '{place}: the table does not say its unit. Give it with --unit, such as 万元.',
  'import.ask.indicator':
    '{place}: the table does not say what is measured, or several cells have the same headers. Say so in a mapping, or give a --range.',
  'import.ask.value':
    '{place}: which number is “{subject}”? It is left out until that is answered.',
  'import.ask.sign':
    '{place}: is “{subject}” above or below zero? It is left out until that is answered.',
  'import.ask.status': '{place}: are these provisional (P) or final (A)? Give it with --status.',
  'import.ask.match':
    '“{subject}” is like an indicator that is there, but not surely the same. Say in a mapping which it is, or that it is new.',
  'import.ask.parent':
    '{place}: new areas, {subject}. In what do they lie? Give the area of the whole table with --area.',
  'import.ask.theme': 'In which field of work are the new indicators? Give it with --theme.',
  'import.ask.contradiction':
    '{place} and {subject} are of one indicator, area and period and say different things. Look into the table, or leave one out in a mapping.',
  'import.reason-missing':
    'Published figures would change, or come beside those of other sources: say why with --reason. Nothing was written.',
  'import.not-written':
    '{count, plural, one {# question is} other {# questions are}} open; nothing was written.',
  'import.no-tables': 'No table of figures was found in the file.',
  'import.map-saved': 'The mapping was kept as “{name}”.',
  'import.map-used': 'With the mapping “{name}”.',
  'import.map-unfit':
    'The mapping “{name}” does not fit this file, which has no {gone}. Nothing was written.',
  'import.map-proposed': 'The saved mapping “{name}” fits this file: add --map "{name}" to use it.',
  'import.nothing-new': 'All of it is in the store already; there is nothing to write.',
  'error.import.map-unreadable':
    '{path} is no mapping, or a newer version of the app made it. Please export it anew.',
  'error.import.plan-changed':
    'The data or the answers changed after the preview. Please look at it again; nothing was written.',
  'error.import.reason-needed':
    'Published figures would change or come beside others: please say why. Nothing was written.',
  'error.import.open-questions': 'Questions are still open; nothing was written.',
  'error.import.file-gone': 'The file was closed; please open it again.',
};
