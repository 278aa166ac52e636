import { parseChinese } from '../reading/numerals.ts';

const scales: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
};
const inDigits = /(\d+(?:[,，]\d{3})*(?:\.\d+)?)(百万|千万|万亿|[百千万亿])?/g;
const inChinese = /(?<![\d.百千万亿])(?=.*[十百千万亿])[零一二两三四五六七八九十百千万亿]{2,}/g;

/** A number as somebody wrote it: its digits, whether a scale stands behind them, what it amounts to. */
interface WrittenNumber {
  readonly digits: string;
  readonly isScaled: boolean;
  readonly value: number;
}

/** The numbers of a text, in plain units: 4.6万 is 46000, 千亿 is 10 to the power of 11. */
export function numbersIn(text: string): WrittenNumber[] {
  const digital = [...text.matchAll(inDigits)].map(([, digits = '', scale]) => {
    const plain = digits.replaceAll(/[,，]/g, '');
    const isScaled = scale !== undefined;
    return { digits: plain, isScaled, value: Number(plain) * (scales[scale ?? ''] ?? 1) };
  });
  const chinese = [...text.matchAll(inChinese)].flatMap(([written]) => {
    const value = parseChinese(written);
    return value === null ? [] : [{ digits: written, isScaled: true, value }];
  });
  return [...digital, ...chinese];
}

/** Whether a printed figure has a number: as its digits, or as what they amount to; 1000亿 is no 1000. */
export function holdsNumber(printed: string, { digits, isScaled, value }: WrittenNumber): boolean {
  return numbersIn(printed).some(
    (one) => (!isScaled && one.digits === digits) || Math.abs(one.value - value) <= value * 1e-9,
  );
}
