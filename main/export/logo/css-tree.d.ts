/** The parts of css-tree that are used, without its dictionaries of all properties. */
declare module 'css-tree/parser' {
  // biome-ignore lint/style/noDefaultExport: it is the package's own
  export { parse as default } from 'css-tree';
}

declare module 'css-tree/generator' {
  // biome-ignore lint/style/noDefaultExport: it is the package's own
  export { generate as default } from 'css-tree';
}
