/** What an operator is applied to: a number, a name, the bytes of a string, or several of these. */
export type Operand =
  | number
  | Name
  | ByteString
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export interface Name {
  readonly name: string;
}

export interface ByteString {
  /** One character for each byte. */
  readonly bytes: string;
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const blank = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)+/y;
const octal = /[0-7]{1,3}/y;
const imageEnd = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r /[(<]|$)/g;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/**
 * Reads a content stream piece by piece (ISO 32000-2, 7.2 and 7.3). What is cut off ends where the
 * content does.
 *
 * @param content one character for each byte
 */
export function createOperandReader(content: string) {
  let at = 0;

  /** What the pattern, a sticky one, finds here; empty for nothing. */
  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(content) ?? [];
    at += found.length;
    return found;
  }

  function readName(): Name {
    at += 1;
    const written = take(word);
    return {
      name: written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    };
  }

  function readHexString(): ByteString {
    const found = content.indexOf('>', at);
    const end = found === -1 ? content.length : found;
    const digits = content.slice(at + 1, end).replace(/[^0-9a-f]/gi, '');
    at = end + 1;
    const whole = digits.length % 2 === 0 ? digits : `${digits}0`;
    return { bytes: Buffer.from(whole, 'hex').toString('latin1') };
  }

  function readString(): ByteString {
    let bytes = '';
    let depth = 1;
    for (at += 1; at < content.length; at += 1) {
      const character = content[at] ?? '';
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      bytes += character === '\\' ? readEscape() : character;
    }
    at += 1;
    return { bytes };
  }

  /** Leaves the place on the escape's last character. */
  function readEscape(): string {
    at += 1;
    const code = take(octal);
    if (code !== '') {
      at -= 1;
      return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    }
    const character = content[at] ?? '';
    if (character === '\r' && content[at + 1] === '\n') at += 1;
    return character === '\r' || character === '\n' ? '' : (escapes[character] ?? character);
  }

  function readUntil(close: string): Operand[] {
    const inside: Operand[] = [];
    for (;;) {
      take(blank);
      if (at >= content.length) return inside;
      if (content.startsWith(close, at)) {
        at += close.length;
        return inside;
      }
      const piece = next();
      if (piece !== undefined && typeof piece !== 'string') inside.push(piece);
    }
  }

  function readDictionary(): ReadonlyMap<string, Operand> {
    at += 2;
    const inside = readUntil('>>');
    const entries = new Map<string, Operand>();
    for (let index = 0; index + 1 < inside.length; index += 2) {
      const [key, value] = [inside[index], inside[index + 1]];
      if (isName(key) && value !== undefined) entries.set(key.name, value);
    }
    return entries;
  }

  /** An operand, or an operator as text; undefined for a sign that is neither. */
  function next(): Operand | string | undefined {
    switch (content[at]) {
      case '/':
        return readName();
      case '(':
        return readString();
      case '[':
        at += 1;
        return readUntil(']');
      case '<':
        return content[at + 1] === '<' ? readDictionary() : readHexString();
      default: {
        const found = take(word);
        if (found !== '') return number.test(found) ? Number(found) : found;
        at += 1;
        return undefined;
      }
    }
  }

  return {
    next,
    /** Whether there is more, after white space and comments. */
    hasMore(): boolean {
      take(blank);
      return at < content.length;
    },
    /** Passes over the entries and bytes of an inline image, after its `BI`. */
    skipImage(): void {
      const begin = content.indexOf('ID', at);
      imageEnd.lastIndex = begin === -1 ? content.length : begin + 2;
      at = imageEnd.test(content) ? imageEnd.lastIndex : content.length;
    },
  };
}

export function isName(operand: Operand | undefined): operand is Name {
  return typeof operand === 'object' && 'name' in operand;
}

export function isString(operand: Operand | undefined): operand is ByteString {
  return typeof operand === 'object' && 'bytes' in operand;
}
