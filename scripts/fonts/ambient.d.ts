declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType features to keep; all of them unless given. */
    readonly keepFeatures?: readonly string[];
    /** Entries of the name table to keep beside those that every subset keeps. */
    readonly preserveNameIds?: readonly number[];
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
  }
  function subsetFont(font: Buffer, characters: string, options: SubsetOptions): Promise<Buffer>;
  export = subsetFont;
}

declare module 'fontverter' {
  export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
