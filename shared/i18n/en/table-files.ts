import { product } from '../../product.ts';
import type { tableFiles as zh } from '../zh-CN/table-files.ts';

export const tableFiles: Readonly<Record<keyof typeof zh, string>> = {
  'error.table-file.empty':
    'The file “{name}” is empty. Choose a file that holds tables; nothing was changed.',
  'error.table-file.no-cells':
    'No cell of the file “{name}” holds anything. Choose a file that holds tables; nothing was changed.',
  'error.table-file.unknown-type':
    'What “{name}” holds is not known here: it is no Excel workbook, no table in text or CSV, no web page and no data package. Open it with the program it is from, save it as .xlsx or .csv, and import that.',
  'error.table-file.other-type':
    'The file “{name}” is really {type}, which can’t be read as tables. Open it with the program it is from, save the table as .xlsx or .csv, and import that.',
  'error.table-file.encrypted':
    'The file “{name}” has a password and can’t be read. Open it with the program it is from, save it without the password, and import that.',
  'error.table-file.damaged':
    'The file “{name}” is incomplete or damaged ({place}); nothing of it was read. Get the file again, or open it with the program it is from, save it anew, and import that.',
  'error.table-file.too-large':
    'The file “{name}” was not read: {what}. Save the tables that you need as a file of their own, and import that.',
  'error.table-file.package-unfit':
    'The data package “{name}” breaks its rules: {file}, line {line}: {reason}. Correct it and import it again; nothing was changed.',
  'error.table-file.no-package':
    'The folder “{name}” has no datapackage.json of a data package. Choose a file of tables, or the folder of a data package.',
  'error.file.not-readable':
    '{path} can’t be read. See whether it is still there and may be opened.',
  'table-file.too-large.file': 'it is larger than 50 MB',
  'table-file.too-large.unpacked': 'it unpacks to more than 50 MB',
  'table-file.too-large.ratio': 'it unpacks to more than 200 times its size, as no table does',
  'table-file.too-large.entries': 'it holds too many files or sheets',
  'table-file.too-large.cells': 'it has too many cells, or too long a text in one',
  'table-file.too-large.memory': 'reading it takes too much memory',
  'table-file.too-large.time': 'reading it took too long',
  'table-file.place.quote': 'the quotation mark in row {row} is never closed',
  'table-file.place.unknown': 'its content is not in its form',
  'table-file.package.missing': 'the package has no such file',
  'table-file.package.outside':
    'the path leads out of the package; files elsewhere and addresses are never read',
  'table-file.package.no-json': 'it is not JSON',
  'table-file.type.pdf': 'a PDF file',
  'table-file.type.docx': 'a Word document',
  'table-file.type.doc': 'a Word or PowerPoint document of an older version',
  'table-file.type.pptx': 'a PowerPoint presentation',
  'table-file.type.xlsb': 'a binary Excel workbook (.xlsb)',
  'table-file.type.ods': 'an OpenDocument file',
  'table-file.type.xml-spreadsheet': 'an XML spreadsheet of Excel 2003',
  'table-file.type.mhtml': 'a web page in a single file (.mht)',
  'table-file.type.picture': 'a picture',
  'table-file.type.store': `a data file of ${product.en}`,
  'table-file.type.archive': 'an archive without the datapackage.json of a data package',
  'table-file.type.rar': 'an archive (.rar, .7z or .gz)',
};
