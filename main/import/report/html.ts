import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { change, createDocument, type ReportDocument, withoutMarks } from './document.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a page has beside its text, and what nobody reads. */
const unread = new Set(
  'script style noscript template head nav select button iframe svg canvas object form textarea xml'.split(
    ' ',
  ),
);
/** Words that were struck out. */
const struckOut = new Set(['del', 's', 'strike']);
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
 * The text of a web page, or of what Word, WPS or a browser put on the clipboard: a line for each
 * paragraph, cell and item, with words that are split over several elements as one. What Office
 * writes beside the text (marks of lists that count nothing, marks of footnotes, comments, settings)
 * is left out; footnotes, what was struck out, headers and footers stand behind the text. Nothing that
 * the page names is fetched, and no script runs.
 */
export function htmlDocument(html: string): ReportDocument {
  const { notes: _, ...document } = createDocument();
  let line = '';
  let isFootnote = false;
  const end = () => {
    const text = withoutBreaks(line).replace(/\s+/g, ' ');
    line = '';
    if (isFootnote) document.addBehind('footnote', text);
    else document.add(text);
  };
  // A page may nest deeper than functions can call each other.
  const waiting: (Node | { readonly atEnd: () => void })[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('atEnd' in node) {
      node.atEnd();
      continue;
    }
    if (node.nodeName === '#text' && 'value' in node) line += withoutMarks(node.value);
    if (!('childNodes' in node)) continue;
    if ('tagName' in node) {
      if (unread.has(node.tagName) || isHidden(node)) continue;
      const aside = asideOf(node);
      if (aside === 'nothing') continue;
      if (aside === 'page-header') {
        document.addBehind('page-header', withoutMarks(wordsIn(node)));
        continue;
      }
      if (aside === 'footnotes') {
        end();
        isFootnote = true;
        waiting.push({
          atEnd: () => {
            end();
            isFootnote = false;
          },
        });
      } else if (aside !== null) {
        const [before, behind] = change[aside];
        line += before;
        waiting.push({
          atEnd: () => {
            line += behind;
          },
        });
      } else if (blocks.has(node.tagName)) {
        end();
        waiting.push({ atEnd: end });
      }
    }
    waiting.push(...node.childNodes.toReversed());
  }
  end();
  return document.end();
}

/** A source of HTML breaks its lines anywhere; between Chinese characters that is no space. */
function withoutBreaks(line: string): string {
  return line
    .replace(/(?<=[\p{Script=Han}，。；：、！？（）“”《》%％]) *[\r\n]\s*/gu, '')
    .replace(/ *[\r\n]\s*(?=[\p{Script=Han}，。；：、！？（）“”《》%％])/gu, '');
}

/** What an element is that is no plain text of the document; null for all others. */
function asideOf(
  element: Element,
): 'nothing' | 'footnotes' | 'deleted' | 'inserted' | 'page-header' | null {
  if (struckOut.has(element.tagName)) return 'deleted';
  if (element.tagName === 'ins') return 'inserted';
  const style = attributeOf(element, 'style');
  const part =
    /mso-element\s*:\s*(header|footer|footnote-list|endnote-list|comment-list|comment)\b/i.exec(
      style,
    )?.[1];
  if (part !== undefined) {
    if (/^comment/i.test(part)) return 'nothing';
    return /note/i.test(part) ? 'footnotes' : 'page-header';
  }
  if (
    /mso-(?:footnote|endnote|comment)-(?:id|reference)|mso-special-character\s*:\s*footnote/i.test(
      style,
    )
  )
    return 'nothing';
  if (/Mso(?:Footnote|Endnote|Comment)Reference/i.test(attributeOf(element, 'class')))
    return 'nothing';
  // A bullet is drawn by a letter of a font of signs; a number says which section this is.
  if (/mso-list\s*:\s*Ignore/i.test(style) && !countsSomething(wordsIn(element))) return 'nothing';
  return null;
}

function countsSomething(mark: string): boolean {
  return /^[（(第]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．章节条]/.test(mark);
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

/** All words of an element, without those that nobody sees. */
function wordsIn(element: Element): string {
  let words = '';
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value;
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return words.replace(/\s+/g, ' ').trim();
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(value)),
  );
}
