import { product } from '../../product.ts';

export const tableFiles = {
  'error.table-file.empty':
    '文件“{name}”是空的，里面什么也没有。请选择有表格的文件；什么都没有改动。',
  'error.table-file.no-cells':
    '文件“{name}”里没有一个有内容的单元格。请选择有表格的文件；什么都没有改动。',
  'error.table-file.unknown-type':
    '不认识文件“{name}”的内容：它不是 Excel 工作簿、CSV 或文本表格、网页，也不是数据包。请用原来的程序打开它，另存为 .xlsx 或 .csv 后再导入。',
  'error.table-file.other-type':
    '文件“{name}”其实是{type}，不能直接作为表格读取。请用原来的程序打开它，把表格另存为 .xlsx 或 .csv 后再导入。',
  'error.table-file.encrypted':
    '文件“{name}”设有密码，无法读取。请先用原来的程序打开它，去掉密码另存一份后再导入。',
  'error.table-file.damaged':
    '文件“{name}”不完整或已损坏（{place}），没有读取其中任何内容。请重新获取这个文件，或用原来的程序打开并另存一份后再导入。',
  'error.table-file.too-large':
    '文件“{name}”没有读取：{what}。请把需要的表格单独另存为一个文件后再导入。',
  'error.table-file.package-unfit':
    '数据包“{name}”不合规：{file} 第 {line} 行，{reason}。请改正后再导入；什么都没有改动。',
  'error.table-file.no-package':
    '文件夹“{name}”里没有数据包的 datapackage.json。请选择一个表格文件，或数据包所在的文件夹。',
  'error.file.not-readable': '无法读取 {path}。请检查文件是否还在、是否有权限打开。',
  'table-file.too-large.file': '文件超过 50 MB',
  'table-file.too-large.unpacked': '解压后超过 50 MB',
  'table-file.too-large.ratio': '解压后超过原来的 200 倍，不像正常的表格',
  'table-file.too-large.entries': '里面的文件或工作表过多',
  'table-file.too-large.cells': '单元格过多，或某个单元格的内容过长',
  'table-file.too-large.memory': '读取它要占用过多内存',
  'table-file.too-large.time': '读取它花了太长时间',
  'table-file.place.quote': '第 {row} 行的引号没有配对',
  'table-file.place.unknown': '内容不合格式',
  'table-file.package.missing': '包里没有这个文件',
  'table-file.package.outside': '路径不在包内；本程序不读取包外的文件和网址',
  'table-file.package.no-json': '不是 JSON',
  'table-file.type.pdf': 'PDF 文件',
  'table-file.type.docx': 'Word 文档',
  'table-file.type.doc': '旧版 Word 或 PowerPoint 文档',
  'table-file.type.pptx': 'PowerPoint 演示文稿',
  'table-file.type.xlsb': 'Excel 二进制工作簿（.xlsb）',
  'table-file.type.ods': 'OpenDocument 文件',
  'table-file.type.xml-spreadsheet': 'Excel 2003 的 XML 表格',
  'table-file.type.mhtml': '单个文件的网页（.mht）',
  'table-file.type.picture': '图片',
  'table-file.type.store': `${product.zh}的数据文件`,
  'table-file.type.archive': '压缩包，里面没有数据包的 datapackage.json',
  'table-file.type.rar': '压缩包（.rar、.7z 或 .gz）',
} as const;
