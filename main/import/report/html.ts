import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { createLines, type ReportDocument } from './document.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a page has beside its text, and what nobody reads. */
const unread = new Set(
  'script style noscript template head nav select button iframe svg canvas object form textarea'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether a text is a web page, or a piece of one. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 2000);
  return (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(start) ||
    (/<(?:p|div|span|br|table|body)\b[^>]*>/i.test(start) &&
      /<\/(?:p|div|span|table|body|html)>/i.test(text))
  );
}

/**
 * The text of a web page: a line for each paragraph, cell and item, with words that are split over
 * several elements as one. Nothing that the page names is fetched, and no script runs.
 */
export function htmlDocument(html: string): ReportDocument {
  const lines = createLines();
  let line = '';
  const end = () => {
    lines.add(line.replace(/\s+/g, ' '));
    line = '';
  };
  // A page may nest deeper than functions can call each other.
  const waiting: (Node | 'end')[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end') {
      end();
      continue;
    }
    if (node.nodeName === '#text' && 'value' in node) line += node.value;
    if (!('childNodes' in node)) continue;
    if ('tagName' in node && (unread.has(node.tagName) || isHidden(node))) continue;
    const isBlock = 'tagName' in node && blocks.has(node.tagName);
    if (isBlock) {
      end();
      waiting.push('end');
    }
    waiting.push(...node.childNodes.toReversed());
  }
  end();
  return { text: lines.text(), notes: [], pages: null };
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(value)),
  );
}
