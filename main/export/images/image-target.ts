/** Where images go: one slide's to a file of any name, those of several into a folder. */
export type ImageTarget =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly folder: string };
