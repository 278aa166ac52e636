/**
 * `value × 10^power` without binary residue: 98.7 × 10⁴ is 987,000 and 1.1 × 10⁸ is 110,000,000.
 * Values that JavaScript itself writes with an exponent (1e-7) are scaled as any other.
 */
export function scaled(value: number, power: number): number {
  if (!Number.isFinite(value)) return value;
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}
