/** Units that mean the same, by the one that a store is most likely to have. */
const unitNames: Readonly<Record<string, string>> = {
  百分比: '%',
  百分点: '个百分点',
  平米: '平方米',
  m2: '平方米',
  km2: '平方公里',
  平方千米: '平方公里',
  千米: '公里',
  km: '公里',
  公斤: '千克',
  kg: '千克',
  名: '人',
  人民币: '元',
  人民币元: '元',
  元人民币: '元',
};

/** There are few units, and each figure asks for its own. */
const plainUnits = new Map<string, string>();

/**
 * A unit in the form that units are held against each other in, the scale left away: ％ is %, ㎡ and 平米
 * are 平方米, 名 counts 人. Tables, reports and documents that are checked ask by this one rule.
 */
export function plainUnit(unit: string): string {
  const known = plainUnits.get(unit);
  if (known !== undefined) return known;
  if (plainUnits.size > 10_000) plainUnits.clear();
  const plain = unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const found = unitNames[plain] ?? plain;
  plainUnits.set(unit, found);
  return found;
}

/** Whether units are one: a table that says none may count in any. */
export function isSameUnit(unit: string | null, other: string): boolean {
  return unit === null || plainUnit(unit) === plainUnit(other);
}
