const scales: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};
const words = Object.keys(scales);

/** Units that begin with what elsewhere is a scale: 千克 is no thousand 克 of a table, 百分点 no hundred. */
const wholeUnits = /^(?:百分|千(?:克|米|瓦|伏|卡|赫|焦|帕|字节))/;

/** The power of ten that a unit begins with, and what is left of it: 4 and 元 of 万元. */
export function splitScale(unit: string): readonly [power: number, rest: string] {
  if (wholeUnits.test(unit)) return [0, unit];
  const start = unit.toLowerCase();
  const word = words.find((each) => start.startsWith(each));
  return word === undefined ? [0, unit] : [scales[word] ?? 0, unit.slice(word.length).trim()];
}
