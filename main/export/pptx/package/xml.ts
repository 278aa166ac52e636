/** Well-formed markup; text becomes such by `escaped` alone. */
export type Xml = string & { readonly isXml: unique symbol };

export type AttributeValue = string | number | boolean | null | undefined;

/** What stands between two elements: nothing where there is nothing to say. */
export type Content = Xml | null | undefined | false | readonly Content[];

/**
 * An element with its attributes, in the order given; those that are null or undefined are left out,
 * true is `1` and false is `0`, as Office writes them.
 *
 * @throws Error where a number is none that can be written
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: readonly Content[]
): Xml {
  let opening = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined) continue;
    opening += ` ${key}="${attributeText(key, value)}"`;
  }
  const inner = joined(content);
  return (inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`) as Xml;
}

/** Elements one after the other. */
export function joined(content: readonly Content[]): Xml {
  let text = '';
  for (const one of content) {
    if (one === null || one === undefined || one === false) continue;
    text += typeof one === 'string' ? one : joined(one);
  }
  return text as Xml;
}

/** Text between two tags. */
export function escaped(text: string): Xml {
  return cleanText(text).replace(/[&<>]/g, (character) => entities[character] ?? '') as Xml;
}

/** A part as a file has it. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/**
 * Text of kinds that Office reads escapes in (`ST_Xstring`), such as what a chart keeps of its
 * workbook: `_x0041_` would be read as `A` (ECMA-376, 22.9.2.19).
 */
export function xstring(text: string): Xml {
  return escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** What XML can hold of a text: no control characters, no half of a character. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attributeText(key: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${key} is no number`);
    return String(value);
  }
  return cleanText(value).replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? '');
}
