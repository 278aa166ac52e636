import { product } from '../../product.ts';

import type { errors as zh } from '../zh-CN/errors.ts';

export const errors: Readonly<Record<keyof typeof zh, string>> = {
  'error.internal':
    'Something went wrong inside the app. Try again; if it persists, send the log to the maintainers.',
  'error.ipc.forbidden': 'This window may not do that.',
  'error.ipc.invalid': 'The data received is not in the right form ({channel}).',
  'error.store.not-a-database': `{path} is not a ${product.en} data file. Choose the right file; this one is unchanged.`,
  'error.store.damaged':
    'The data file {path} is damaged and can’t be opened. Restore a backup; the file is unchanged.',
  'error.store.empty':
    'The data file {path} is empty: there is no data in it. Restore a backup, or delete the file to begin anew; it is unchanged.',
  'error.store.missing':
    'The data file {path} is gone, but there are backups of it; nothing was changed.',
  'error.store.disk-failed':
    'The disk did not read or write {path}. See that it is sound and has room, then try again. What was saved before is unchanged.',
  'error.store.newer': `This data was saved by a newer ${product.en} (version {found}; this app knows up to {known}). Update the app, then open it; the file is unchanged.`,
  'error.store.read-only':
    'The data file {path} is read-only. Make it writable, or copy it to a place where you can write.',
  'error.store.busy':
    'The data file {path} is in use by another program. Close that program and try again.',
  'error.store.folder-missing':
    'The folder {path} does not exist. Make it first, or choose another place.',
  'error.store.stale':
    '“{key}” was changed elsewhere meanwhile. Load it again and look before you change it; this change was not saved.',
  'error.record.unreadable':
    '“{key}” can’t be read: its “{field}” does not fit this program’s rules, as another version or another program may have written it. Nothing else is affected; open the data with the version that wrote it, or enter it again.',
  'error.record.unknown':
    'There is no “{key}”; it may have been deleted. Load again before you change it.',
  'error.record.exists':
    'There is a “{key}” already. Choose another key or period, or change the one there is.',
  'error.record.used':
    '“{key}” can’t be deleted, as slides use it, if only in their notes or among what waits there: {numbers}. Replace it there first; this change was not saved.',
  'error.record.needed':
    'Other records need “{key}”: {records}. Change or delete those first; this change was not saved.',
  'error.record.home-needed':
    '“{key}” is the home area and can’t be deleted. Make another area the home first.',
  'error.record.code-taken':
    '“{key}” has the area code {code} already. Check the code, or edit that area.',
  'error.record.area-in-itself':
    '“{key}” can’t lie in an area that lies in it. Choose another area above it.',
  'error.record.misfit':
    'The target “{target}” is in “{unit}”, the indicator “{key}” in “{other}”, so it can’t measure it. Give both one unit, or part them; this change was not saved.',
  'error.record.circular':
    '“{key}” can’t be a part of itself (by way of “{denominator}”). Choose another whole.',
  'error.record.paragraph-unknown':
    'The source “{source}” has no paragraph {paragraph} in section {section}. Check section and paragraph, or add them to the source first.',
  'error.record.place-taken':
    '“{other}” was put in the same place meanwhile. Load again and move “{key}” once more; this change was not saved.',
  'error.record.body-unfit':
    'The slide “{key}” was not saved: this is no content of the layout “{layout}” ({details}). Correct these fields, or choose another layout.',
  'error.record.last-deck':
    '“{key}” is the only briefing here and can’t be deleted. Make another one first.',
  'error.record.edits-refused':
    'Of {count, plural, one {# change} other {# changes}} none was saved, because of change {number} (“{subject}”): {reason}',
  'error.record.reason-missing': 'Changing a published figure needs a reason.',
  'error.record.target-missing':
    'The value is about none of the targets of “{key}”. Say which target it is about, or give the goal one first.',
  'error.record.choice-missing':
    'Several sources publish a figure for {period}. Choose which one is in force, then save again; nothing was saved.',
  'error.clipboard.no-slides':
    'There are no slides on the clipboard. Choose slides in the list and press Ctrl+C first.',
  'error.clipboard.unreadable':
    'The slides on the clipboard are incomplete, or another version or program wrote them; nothing was pasted. Copy them again in the list of slides.',
  'error.bundle.not-a-bundle':
    '{path} is no bundle of briefings (.hsbrief). Choose a file that was made by Send or by briefing bundle.',
  'error.bundle.damaged':
    '{path} is incomplete or damaged. It was not opened and is as it was. Ask for it once more; where it came by mail or from a drive, fetch it again.',
  'error.bundle.newer':
    '{path} was made by a newer version of Hongshan Briefing (version {found}, this program knows {known}). Update the program to open it; the file is as it was.',
  'error.bundle.too-large':
    '{path} would unpack to more than a bundle of briefings holds. It was not opened. Ask for it once more.',
  'error.merge.undecided':
    'Between the two sides {count, plural, one {# thing differs} other {# things differ}}, and whose it is to be was not chosen. Nothing was written: choose for each, then merge.',
  'error.import.whole-package':
    '{name} is all the data of a store, briefings too, and no table: bring it in with File › Merge, where everything that differs is yours to choose.',
  'error.review.unknown': 'This comment has been deleted.',
  'error.difference.cancelled':
    'The comparison was ended before it was done. Choose a state to compare with.',
  'error.difference.unknown':
    'The data of this state was not kept, so it can’t be compared. Choose another state or a data file.',
  'error.dataset.invalid': 'Row {row} of {file} in the data package is not valid: {reason}',
  'error.deck.unknown': 'There is no deck named “{deck}”. Known decks: {known}.',
  'error.deck.no-language': 'The deck “{deck}” has no English. Ask for it in Chinese (zh-CN).',
  'error.show.none': 'No slide show is running.',
  'error.meeting.unknown': 'This meeting record has been deleted.',
  'error.export.busy': 'Another export is running. Wait for it, or cancel it first.',
  'error.export.preset-exists': 'There is a preset called “{name}” already. Choose another name.',
  'error.export.cancelled': 'Export cancelled. The earlier file is unchanged.',
  'error.export.render-failed':
    'The slides could not be drawn, so nothing was exported. The earlier file is unchanged. Cause: {reason}',
  'error.export.unproved':
    'The exported PDF did not pass its check: {reason}. The earlier file is unchanged. The doubtful PDF is kept as: {file}.',
  'error.export.no-slides': 'The chosen range has no slides.',
  'error.export.no-charts':
    'There is no chart on the chosen slides. Choose slides with charts, or export PNG instead.',
  'error.logo.too-large':
    'This logo is too large. Choose a PNG or SVG file of at most {limit} KB and 4096 pixels a side.',
  'error.logo.too-complex':
    'This logo is too complex: what it refers to again and again grows into more than a window can draw. Expand and simplify it in the drawing program and export it again, or use a PNG.',
  'error.logo.not-a-picture': 'This file is no whole PNG or SVG picture. Choose another file.',
  'error.logo.has-text':
    'This SVG holds text. Convert the text to outlines in your drawing program, then choose it again.',
  'error.logo.unreadable':
    'Can’t read {path}. See that the file is there and that you may read it.',
  'error.print.no-printer': 'This computer has no printer. Set one up first, or export a PDF.',
  'error.print.failed':
    'The printer did not take the pages ({reason}). Look at the printer, or export a PDF.',
  'error.export.no-data':
    'The chosen slides or fields of work show no data. Choose others, or export all data.',
  'error.file.not-writable':
    '{path} can’t be written. Check its permissions, or choose another place. The earlier file is unchanged.',
  'error.file.disk-full':
    'The disk is full, so {path} can’t be written. Make room and try again. The earlier file is unchanged.',
  'error.file.in-use':
    '{path} is open in another program. Close it there, or choose another name. The earlier file is unchanged.',
  'error.file.name-too-long':
    'The file’s name or path is too long: {path}. Choose a shorter name or another place.',
  'error.file.is-folder': '{path} is a folder. Name a file.',
  'error.file.not-folder': '{path} is not a folder. Choose a folder.',
  'error.file.not-opened':
    'The system did not open {path}. The file is there: find it in its folder and open it with a program for it.',
  'error.file.folder-missing':
    'The folder {path} does not exist. Make it first, or choose another place.',
  'error.usage.verb-unknown': 'There is no command “{verb}”. Known commands: {known}.',
  'error.usage.option-unknown': 'There is no option “{option}”. See --help.',
  'error.usage.option-unfit':
    '{option} does not apply to {format}. Leave it out, or choose another --format. See --help.',
  'error.usage.option-missing': 'The option {option} is missing. See --help.',
  'error.usage.value-missing': 'The option {option} needs a value. See --help.',
  'error.usage.locale-unknown': 'There is no language “{locale}”. Known: {known}.',
  'error.usage.theme-unknown': 'There is no field of work “{theme}”. Known: {known}.',
  'error.usage.look-unknown': 'There is no look “{look}”. Known: {known}.',
  'error.usage.format-unknown': 'The format “{format}” is not supported. Known: {known}.',
  'error.usage.scale-unknown': 'There is no scale “{scale}”. Known scales: {known}.',
  'error.usage.value-unknown': '{option} can’t be “{value}”. Known: {known}.',
  'error.usage.value-too-long':
    '{option} is too long: at most {limit, plural, one {# character} other {# characters}}.',
  'error.usage.slides-unreadable': 'The slide range “{slides}” can’t be read. Example: 1-5,8.',
  'error.usage.slides-beyond': 'The slide range “{slides}” goes beyond 1–{total}. Example: 1-5,8.',
  'error.usage.options-exclusive': '{first} and {second} can’t be used together.',
  'error.usage.value-unreadable': '{option} can’t be “{value}”. Example: {example}.',
  'error.usage.action-unknown': '{verb} can’t “{action}”. It can: {known}.',
  'error.usage.slide-unknown':
    'The briefing “{deck}” has no slide “{slide}”. Its slides are: {known}.',
  'error.usage.area-unknown': 'There is no area “{area}”. Known: {known}.',
  'error.usage.source-unknown': 'There is no source “{source}”. Known: {known}.',
  'error.draft.source-empty':
    'The store has no figure, goal or event of the source “{source}” yet: take them in first, then draft the briefing. Nothing was changed.',
  'error.usage.replacement-empty':
    'Nothing would be left of {place}: leave it out, or write something else there first. Nothing was changed.',
  'error.usage.replacement-too-long':
    '{place} would be longer than {limit, plural, one {# character} other {# characters}}: replace fewer hits, or by something shorter. Nothing was changed.',
  'error.usage.place-beyond': 'The place {at} is not between 1 and {total}.',
  'error.usage.input-unreadable': '{from} can’t be read. Check the file after --in.',
  'error.usage.input-not-json': '{from} holds no JSON: {reason}. Nothing was written.',
  'error.usage.input-unfit':
    'The slide in {from} is wrong in {count, plural, one {# place} other {# places}}; nothing was written: {details}',
  'error.usage.files-same': '{first} and {second} can’t be the same file.',
  'error.usage.argument-unexpected': '“{argument}” is one argument too many. See --help.',
};
