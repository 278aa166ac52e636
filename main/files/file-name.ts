/** Kinds of files that are exported, by the end of their name. */
export type ExportFileType = 'pdf' | 'pptx' | 'csv' | 'png' | 'svg' | 'xlsx' | 'zip' | 'json';

/** Room for a suffix of our own within the 255 bytes that most systems allow. */
const mostBytes = 200;

/** Names that Windows keeps for devices, whatever stands after their first dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

/** Marks that turn the direction of text, by which `fdp.exe` reads `exe.pdf`. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `洪山区2023/24` becomes `洪山区2023 24.pdf` or `.csv`: no system refuses the name. */
export function fileNameOf(title: string, type: ExportFileType): string {
  const safe = title
    .replace(directions, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const name = cut(safe).trimEnd();
  return `${name === '' || device.test(name) ? `briefing ${name}`.trim() : name}.${type}`;
}

/** As many whole characters as there is room for. */
function cut(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
