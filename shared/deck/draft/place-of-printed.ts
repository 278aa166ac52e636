/** Where a text prints a figure from a place on: 0个 does not stand in 100个. Below zero where it does not. */
export function placeOfPrinted(text: string, printed: string, from = 0): number {
  const isWithin = (at: number) =>
    (/^\d/.test(printed) && /[\d.,]$/.test(text.slice(Math.max(0, at - 1), at))) ||
    (/\d$/.test(printed) &&
      /^[.,]?\d/.test(text.slice(at + printed.length, at + printed.length + 2)));
  let at = text.indexOf(printed, from);
  while (at >= 0 && isWithin(at)) at = text.indexOf(printed, at + 1);
  return at;
}
