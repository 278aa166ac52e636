import type { MessageKey } from './zh-CN.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  'app.name': 'Hongshan Briefing',

  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.help': 'Help',
  'menu.theme': 'Slide Theme',
  'menu.slide-language': 'Slide Language',
  'menu.interface-language': 'Interface Language',

  'command.export-pdf': 'Export PDF…',
  'command.next-slide': 'Next Slide',
  'command.previous-slide': 'Previous Slide',
  'command.first-slide': 'First Slide',
  'command.last-slide': 'Last Slide',
  'command.full-screen': 'Full Screen',
  'command.notes': 'Speaker Notes',
  'command.slides-in-chinese': '中文',
  'command.slides-in-english': 'English',
  'command.interface-in-chinese': '中文',
  'command.interface-in-english': 'English',
  'command.keys': 'Keyboard Shortcuts',
  'command.about': 'About Hongshan Briefing',

  'theme.south-lake': 'South Lake',
  'theme.night': 'Night',
  'theme.civic-red': 'Civic Red',

  'reader.slides': 'Slides',
  'reader.stage': 'Current slide',
  'reader.position': 'Slide {number} of {total}',
  'reader.loading': 'Opening the briefing…',
  'reader.empty': 'This briefing has no slides to show yet.',
  'reader.notes': 'Speaker notes',
  'reader.retry': 'Try again',
  'reader.close': 'Close',
  'reader.leave-full-screen': 'Leave full screen',
  'reader.slide-language': 'Slide language',

  'keys.title': 'Keyboard shortcuts',
  'keys.trace': 'Show where the selected figure comes from',
  'keys.close': 'Close the open panel, or leave full screen',

  'figure.trace': '{name}: {printed}, show source',
  'figure.period': 'Period',
  'figure.unit': 'Unit',
  'figure.absolute': 'In full',
  'figure.source': 'Source',
  'figure.place': 'Place',
  'figure.printed-as': 'Printed as',
  'figure.note': 'Note',
  'figure.part-of': 'Part of',
  'figure.status': 'Status',
  'figure.kind': 'Kind',

  'kind.stock': 'Stock',
  'kind.flow': 'Flow',
  'kind.ratio': 'Ratio',
  'kind.duration': 'Duration',
  'kind.rank': 'Rank',
  'kind.recognition': 'Recognition',
  'kind.target': 'Target',

  'status.A': 'Normal',
  'status.E': 'Estimated',
  'status.P': 'Provisional',
  'status.M': 'Missing',

  'progress.not_started': 'Not started',
  'progress.on_track': 'On track',
  'progress.at_risk': 'At risk',
  'progress.achieved': 'Achieved',
  'progress.no_data': 'No progress data yet',

  'slide.source': 'Source: ',
  'slide.target': 'Target',
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

  'export.title': 'Export PDF',
  'export.phase.preparing': 'Preparing…',
  'export.phase.drawing': 'Drawing the slides…',
  'export.phase.printing': 'Making the PDF…',
  'export.phase.finishing': 'Adding outline and document information…',
  'export.phase.writing': 'Saving…',
  'export.cancel': 'Cancel',
  'export.done': '{pages} pages exported',
  'export.reveal': 'Show in folder',
  'export.cancelled': 'Export cancelled. The earlier file is unchanged.',
  'export.file-type': 'PDF file',
  'export.page': 'Page {number}',
  'export.snapshot': 'Snapshot {id}',
  'export.subject': '{deck}, snapshot {id}',

  'dialog.ok': 'OK',
  'dialog.quit': 'Quit',
  'dialog.store-set-aside':
    'The data file was damaged. It was kept as {path}, nothing was deleted, and a new data file was made from the built-in data.',
  'dialog.unexpected': 'The app met an unexpected error. Details are in the log: {path}',

  'error.internal':
    'Something went wrong inside the app. Try again; if it persists, send the log to the maintainers.',
  'error.ipc.forbidden': 'This window may not do that.',
  'error.ipc.invalid': 'The data received is not in the right form ({channel}).',
  'error.store.not-a-database':
    '{path} is not a Hongshan Briefing data file. Choose the right file; this one is unchanged.',
  'error.store.damaged':
    'The data file {path} is damaged and can’t be opened. Restore a backup; the file is unchanged.',
  'error.store.newer':
    'This data was saved by a newer Hongshan Briefing (version {found}; this app knows up to {known}). Update the app, then open it; the file is unchanged.',
  'error.store.read-only':
    'The data file {path} is read-only. Make it writable, or copy it to a place where you can write.',
  'error.store.busy':
    'The data file {path} is in use by another program. Close that program and try again.',
  'error.store.folder-missing':
    'The folder {path} does not exist. Make it first, or choose another place.',
  'error.store.stale':
    '“{key}” was changed elsewhere meanwhile. Load it again and look before you change it; this change was not saved.',
  'error.dataset.invalid': 'The built-in data {file}, row {row}, is not valid: {reason}',
  'error.deck.unknown': 'There is no deck named “{deck}”. Known decks: {known}.',
  'error.export.busy': 'Another export is running. Wait for it, or cancel it first.',
  'error.export.cancelled': 'Export cancelled. The earlier file is unchanged.',
  'error.export.render-failed':
    'The slides could not be drawn, so no PDF was made. The earlier file is unchanged. Cause: {reason}',
  'error.export.no-slides': 'The chosen range has no slides.',
  'error.file.not-writable':
    '{path} can’t be written. Check its permissions, or choose another place. The earlier file is unchanged.',
  'error.file.disk-full':
    'The disk is full, so {path} can’t be written. Make room and try again. The earlier file is unchanged.',
  'error.file.is-folder': '{path} is a folder. Name a file.',
  'error.file.folder-missing':
    'The folder {path} does not exist. Make it first, or choose another place.',
  'error.usage.verb-unknown': 'There is no command “{verb}”. Known commands: {known}.',
  'error.usage.option-unknown': 'There is no option “{option}”. See --help.',
  'error.usage.option-missing': 'The option {option} is missing. See --help.',
  'error.usage.value-missing': 'The option {option} needs a value. See --help.',
  'error.usage.locale-unknown': 'There is no language “{locale}”. Known: {known}.',
  'error.usage.theme-unknown': 'There is no theme “{theme}”. Known: {known}.',
  'error.usage.format-unknown': 'The format “{format}” is not supported. Known: {known}.',
  'error.usage.slides-invalid':
    'The slide range “{slides}” can’t be read, or goes beyond 1–{total}. Example: 1-5,8.',
  'error.usage.argument-unexpected': '“{argument}” is one argument too many. See --help.',
};
