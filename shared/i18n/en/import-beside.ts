import type { importBeside as zh } from '../zh-CN/import-beside.ts';

export const importBeside: Readonly<Record<keyof typeof zh, string>> = {
  'import-beside.held': 'In force now',
  'import-beside.file': 'In this file',
  'import-beside.choice': 'What to do',
  'import-beside.choice-of': 'What to do with {name} ({cell})',
  'import-beside.all': 'All {count} of them:',
  'import-beside.all-label': 'What to do with all that contradict another source',
  'import-beside.choose': 'Choose',
  'import-beside.both': 'Keep both, show the one in force',
  'import-beside.in-force': 'Keep both, show the file’s',
  'import-beside.left-out': 'Leave the file’s out',
  'import-beside.undated': 'date not known',
  'import-beside.printed': 'printed “{printed}”',
  'import-beside.about':
    'Other sources publish other figures. Unless you choose, both are kept and the one in force is shown; where the file’s is to be shown, slides change with it.',
  'import-source.title': 'What this file is',
  'import-source.which': 'Source',
  'import-source.new': 'A new source',
  'import-source.name': 'Title',
  'import-source.publisher': 'Publisher',
  'import-source.date': 'Date',
  'import-source.kind': 'Kind',
  'import-preview.show': 'Show {cell} in the sheet',
  'import-preview.close': 'Fold',
  'import-preview.of-cell': 'Where {cell} stands in the file',
};
