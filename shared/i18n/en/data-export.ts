import { product } from '../../product.ts';

import type { dataExport as zh } from '../zh-CN/data-export.ts';

export const dataExport: Readonly<Record<keyof typeof zh, string>> = {
  'command.export-data': 'Export Data…',
  'data-export.title': 'Export data',
  'data-export.format': 'Format',
  'data-export.format.xlsx': 'Excel workbook',
  'data-export.format.csv': 'CSV table',
  'data-export.format.package': 'Data package',
  'data-export.hint.xlsx':
    'One sheet a field of work with numbers to calculate with; goals, milestones and sources',
  'data-export.hint.csv': 'One table that any program opens',
  'data-export.hint.package':
    'Frictionless Data Package (zip), from which the data can be made again',
  'data-export.scope': 'Scope',
  'data-export.scope.all': 'All data',
  'data-export.scope.section': 'This section, “{name}”',
  'data-export.scope.slide': 'This slide ({number})',
  'data-export.export': 'Export…',
  'data-export.unreadable':
    '{count, plural, one {# more can’t be read and is not in it.} other {# more can’t be read and are not in it.}}',
  'data-export.done': '{figures, plural, one {# figure} other {# figures}} exported',
  'data-export.file-name': `${product.en} data {id}`,
  'data-export.file-type-xlsx': 'Excel workbook',
  'data-export.file-type-zip': 'Data package (zip)',
  'data-export.file-type-json': 'JSON file',
};
