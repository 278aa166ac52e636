/** `洪山区2023/24` becomes `洪山区2023 24`: no system refuses the name. */
export function fileNameOf(title: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 80);
  return safe || 'briefing';
}
