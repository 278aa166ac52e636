/**
 * The typefaces that a presentation may name: those that come with Windows, or with Office and WPS in
 * Chinese, so that nobody is told of missing fonts. Whoever has none of them sees what their system puts
 * in the place of each.
 */
export const knownTypefaces: ReadonlySet<string> = new Set([
  'Calibri',
  'Microsoft YaHei',
  '微软雅黑',
]);
