/** What an import begins with. */
export type ImportStart =
  | { readonly from: 'choice' }
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly from: 'paste'; readonly html: string | null; readonly text: string };
