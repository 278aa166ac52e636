import { product } from '../../product.ts';

/** Exporting data to files. */
export const dataExport = {
  'command.export-data': '导出数据…',
  'data-export.title': '导出数据',
  'data-export.format': '格式',
  'data-export.format.xlsx': 'Excel 工作簿',
  'data-export.format.csv': 'CSV 表格',
  'data-export.format.package': '数据包',
  'data-export.hint.xlsx': '每个领域一张工作表，数字可计算，附目标、节点和来源',
  'data-export.hint.csv': '一张表，任何表格软件都能打开',
  'data-export.hint.package': 'Frictionless 数据包（zip），可用来重建数据',
  'data-export.scope': '范围',
  'data-export.scope.all': '全部数据',
  'data-export.scope.section': '本章节“{name}”',
  'data-export.scope.slide': '本页（第 {number} 页）',
  'data-export.export': '导出…',
  'data-export.unreadable': '另有 {count} 条记录无法读取，没有导出。',
  'data-export.done': '已导出 {figures} 个数字',
  'data-export.file-name': `${product.zh}数据 {id}`,
  'data-export.file-type-xlsx': 'Excel 工作簿',
  'data-export.file-type-zip': '数据包（zip）',
  'data-export.file-type-json': 'JSON 文件',
} as const;
