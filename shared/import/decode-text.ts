import { type FileEncoding, textEncodings } from './sheet.ts';

/** Browsers and Node have it; the types of neither are known here. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  /** Without the mark that it may begin with. */
  readonly text: string;
  readonly encoding: FileEncoding;
  /** How many places could not be read; each stands in the text as U+FFFD. */
  readonly unreadable: number;
}

const marks: readonly (readonly [FileEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * The text of a file's bytes. Its byte-order mark says how it is encoded, else zero bytes in one half
 * of all pairs (UTF-16), else the whole file: UTF-8 where all of it is, else GB18030, which holds
 * GBK and GB2312. A file that is nothing of these whole, such as one that was cut off, is read as what
 * leaves the fewest places unread.
 *
 * @param given as the person chose it: nothing is then guessed
 */
export function decodeText(bytes: Uint8Array, given: FileEncoding | null = null): DecodedText {
  if (given) return decodeAs(given, bytes);
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeAs(marked[0], bytes);
  const wide = bytes.includes(0) ? wideEncoding(bytes) : null;
  if (wide) return decodeAs(wide, bytes);
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = strictText(encoding, bytes);
    if (text !== null) return { text, encoding, unreadable: 0 };
  }
  return [decodeAs('utf-8', bytes), decodeAs('gb18030', bytes)].reduce((one, other) =>
    other.unreadable < one.unreadable ? other : one,
  );
}

function decodeAs(encoding: FileEncoding, bytes: Uint8Array): DecodedText {
  const decoder = new TextDecoder(encoding, { fatal: false, ignoreBOM: true });
  const text = settled(encoding, decoder.decode(bytes));
  return { text, encoding, unreadable: text.split('\ufffd').length - 1 };
}

function strictText(encoding: FileEncoding, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return settled(encoding, decoder.decode(bytes));
  } catch {
    return null;
  }
}

function settled(encoding: FileEncoding, text: string): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return encoding === 'gb18030' ? unmarked.replace(/[\ue78d-\ue864]/g, assigned) : unmarked;
}

/**
 * Characters that GB18030-2000 kept in the private use area, as Unicode has had them since: which of
 * them a runtime still decodes to the old place depends on its version of ICU. After the table in
 * the Encoding Standard and annex D of GB 18030-2022.
 */
const assignedSince: Readonly<Record<string, number>> = {
  e78d: 0xfe10,
  e78e: 0xfe12,
  e78f: 0xfe11,
  e790: 0xfe13,
  e791: 0xfe14,
  e792: 0xfe15,
  e793: 0xfe16,
  e794: 0xfe17,
  e795: 0xfe18,
  e796: 0xfe19,
  e816: 0x20087,
  e817: 0x20089,
  e818: 0x200cc,
  e81e: 0x9fb4,
  e826: 0x9fb5,
  e82b: 0x9fb6,
  e82c: 0x9fb7,
  e831: 0x215d7,
  e832: 0x9fb8,
  e83b: 0x2298f,
  e843: 0x9fb9,
  e854: 0x9fba,
  e855: 0x241fe,
  e864: 0x9fbb,
};

function assigned(character: string): string {
  const since = assignedSince[character.charCodeAt(0).toString(16)];
  return since === undefined ? character : String.fromCodePoint(since);
}

/** Characters that tables and reports in Chinese are made of: a text read the wrong way round has others. */
const usual =
  /[\t\n\r -~\u00a0-\u00ff\u2000-\u206f\u2100-\u22ff\u2460-\u27bf\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g;

/** UTF-16 either way round, where the bytes can be read as it and hold hardly anything unusual. */
function wideEncoding(bytes: Uint8Array): FileEncoding | null {
  const shares = textEncodings
    .filter((encoding) => encoding === 'utf-16le' || encoding === 'utf-16be')
    .map((encoding) => {
      const text = strictText(encoding, bytes);
      if (text === null || text.includes('\u0000')) return { encoding, share: 0 };
      return { encoding, share: (text.match(usual)?.length ?? 0) / text.length };
    });
  const [likelier] = shares.sort((one, other) => other.share - one.share);
  return likelier && likelier.share > 0.5 ? likelier.encoding : null;
}
