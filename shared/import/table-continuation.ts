/** 续表 and its like, which a title prints again on the next page. */
export function withoutContinuation(text: string): string {
  return text
    .replace(/[（(]?续表?[一二三四五六七八九十\d]*[)）]?|[（(]?continued[)）]?/gi, '')
    .trim();
}

/** Whether a line says nothing but that the table goes on. */
export const isContinuation = (text: string) => text !== '' && withoutContinuation(text) === '';
