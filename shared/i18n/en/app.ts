import { product } from '../../product.ts';

import type { app as zh } from '../zh-CN/app.ts';

export const app: Readonly<Record<keyof typeof zh, string>> = {
  'app.name': product.en,

  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.go': 'Go',
  'menu.show': 'Slide Show',
  'menu.help': 'Help',
  'menu.cut': 'Cut',
  'menu.paste': 'Paste',
  'menu.copy': 'Copy',
  'menu.select-all': 'Select All',
  'menu.close-window': 'Close Window',
  'menu.quit': 'Quit',
  'menu.briefing': 'Briefing',
  'menu.look': 'Slide Look',
  'menu.slide-language': 'Slide Language',
  'menu.interface-language': 'Interface Language',

  'command.export-pdf': 'Export…',
  'command.show-start': 'From the Beginning',
  'command.show-start-here': 'From the Current Slide',
  'command.show-rehearse': 'Rehearse',
  'command.next-slide': 'Next Slide',
  'command.previous-slide': 'Previous Slide',
  'command.first-slide': 'First Slide',
  'command.last-slide': 'Last Slide',
  'command.grid': 'All Slides',
  'command.full-screen': 'Full Screen',
  'command.zoom-in': 'Larger Interface',
  'command.zoom-out': 'Smaller Interface',
  'command.zoom-reset': 'Interface at Normal Size',
  'command.notes': 'Speaker Notes',
  'command.slides-in-chinese': '中文',
  'command.briefing-properties': 'Briefing Properties…',
  'command.slides-in-english': 'English',
  'command.interface-in-chinese': '中文',
  'command.interface-in-english': 'English',
  'command.go-briefings': 'Briefings',
  'command.go-briefing': 'Briefing',
  'command.go-data': 'Data',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.go-back': 'Back',
  'command.go-forward': 'Forward',
  'command.ask': 'Ask for a Figure',
  'command.show-sources': 'Show All Sources',
  'command.keys': 'Keyboard Shortcuts',
  'command.about': `About ${product.en}`,

  'workspace.views': 'Views',

  'look.south-lake': 'South Lake',
  'look.night': 'Night',
  'look.civic-red': 'Civic Red',

  'command.meetings': 'Meetings',

  'about.version': 'Version {version}',

  'dialog.ok': 'OK',
  'dialog.quit': 'Quit',
  'dialog.unexpected': 'The app met an unexpected error. Details are in the log: {path}',

  'text.radical-pair': '{radical} → {character}',
  'text.radicals-folded':
    'Radicals stand for characters here, as some PDF files copy them; when this is saved, characters take their place: {list}',
  'text.radicals-kept':
    'Kept as the source prints it; searched and exported by the characters: {list}',
  'text.list-separator': ', ',
};
