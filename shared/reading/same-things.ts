/** Same things under two names, in reports, tables and speeches everywhere. */
const same: readonly (readonly [RegExp, string])[] = [
  [/地区生产总值|国内生产总值|生产总值|经济总量|GDP/gi, '生产总值'],
  [/规模以上/g, '规上'],
  [/限额以上/g, '限上'],
  [/固定资产投资|固投/g, '固投'],
  [/第([一二三])产业|(?<![一-龥])([一二三])产(?![业品])/g, '$1$2产'],
  [/社会消费品零售总?额|社零额?/g, '社零'],
  [/高新技术企业|高企/g, '高企'],
  [/房地产开发投资|房地产投资/g, '房地产投资'],
  [/棚户区改造|棚改/g, '棚改'],
  [/老旧小区/g, '旧小区'],
  [/保障性租赁住房|保租房/g, '保租房'],
  [/社会保险/g, '社保'],
  [/投入使用/g, '投用'],
  [/增长速度|增长率|增幅|同比增长|涨幅|(?<=[值额入产资品量])增长(?=$)/g, '增速'],
  [/增速增速/g, '增速'],
  [/医疗保险/g, '医保'],
  [/一般公共预算收入/g, '一般预算收入'],
  [/居民人均可支配收入/g, '人均可支配收入'],
  [/洽谈|招商引资/g, '招商'],
];

/** A name with what has two names under one of them: 高新技术企业 and 高企 are 高企. */
export function underOneName(name: string): string {
  return same.reduce((words, [form, one]) => words.replace(form, one), name);
}
