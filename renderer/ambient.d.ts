/**
 * Style sheets. Of a CSS module (`*.module.css`) the names as the bundler made them, which no other
 * sheet can mean; the others are imported for their effect.
 */
declare module '*.css' {
  const classes: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: as the bundler exports them
  export default classes;
}
