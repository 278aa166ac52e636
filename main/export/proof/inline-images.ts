/** What a content stream is made of, as far as `BI` must be told from text that reads so. */
const token =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*|<<|<[^<>]*>?|[^\s()<>[\]{}/%]+|\/[^\s()<>[\]{}/%]*|[\s\S]/g;

/**
 * How many images stand inside a page's content itself, as `BI … ID … EI`.
 * @param content one character for each byte
 */
export function countInlineImages(content: string): number {
  let count = 0;
  let depth = 0;
  for (const [part] of content.matchAll(token)) {
    // A string may hold brackets in pairs; what is between them is text.
    if (part.startsWith('(')) depth += 1;
    else if (depth > 0) depth -= part === ')' ? 1 : 0;
    else if (part === 'BI') count += 1;
  }
  return count;
}
