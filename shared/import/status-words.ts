import type { ObservationStatus, PriceBasis } from '../model/figure.ts';

const words: readonly (readonly [RegExp, ObservationStatus])[] = [
  [/预计|估计|预估|预测|estimat|forecast/i, 'E'],
  [/初步核算|初步统计|初步数|初核|快报|初步(?!核实)|preliminary|provisional/i, 'P'],
  [/最终核实|终核|核实|年报数?|定案|final|revised/i, 'A'],
];

/** The status that words say (SDMX): 初步核算 and 快报 are provisional, 预计 is estimated. */
export function statusIn(text: string): ObservationStatus | null {
  return words.find(([form]) => form.test(text))?.[1] ?? null;
}

/** The words themselves, as printed: 初步核算. */
export function statusWord(text: string): string | null {
  return (
    /初步核算数?|初步核实数?|最终核实数?|初步统计数?|初步数|快报数?|预计数?|预估数?|年报数?/.exec(
      text,
    )?.[0] ?? null
  );
}

/** The prices that words say a table is valued at, as printed: 现价, 可比价. */
export function priceWords(text: string): { word: string; basis: PriceBasis } | null {
  const comparable = /可比价格?|不变价格?/.exec(text)?.[0];
  if (comparable) return { word: comparable, basis: 'comparable' };
  const current = /现行?价格?|当年价格?/.exec(text)?.[0];
  return current ? { word: current, basis: 'current' } : null;
}
