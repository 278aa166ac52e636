import { describe, expect, test } from 'vitest';
import { chineseScales } from '../figures/units.ts';
import type { FoundFigure } from './model.ts';
import { readText } from './read-text.ts';

/** A figure in one line: printed, value, unit with its scale, role, name, and what else is not plain. */
function told(figure: FoundFigure): string {
  const { valueLo, valueHi, qualifier, period, status, base, basis, area, questions } = figure;
  const value = figure.value ?? (valueLo === null ? '?' : `${valueLo}~${valueHi}`);
  const scale = chineseScales[figure.unitMult];
  const rest = [
    qualifier === 'exact' ? '' : qualifier,
    period === '2024' || period === null ? '' : period,
    base === null ? '' : `<${base}`,
    basis ?? '',
    area ?? '',
    status === 'A' ? '' : status,
    ...questions.map(({ code }) => `ask ${code}`),
  ].filter((part) => part !== '');
  const head = [figure.rawText, `${value}${scale}${figure.unit}`, figure.role, figure.name];
  return [...head, ...rest].join(' | ');
}

/** The figures of a sentence in a text of 2024. */
function read(sentence: string): string[] {
  return readText(`东山区2024年统计公报\n${sentence}`)
    .figures.filter(({ line }) => line === 2)
    .map(told);
}

const leftOut = (sentence: string) =>
  readText(`东山区2024年统计公报\n${sentence}`)
    .leftOut.filter(({ line }) => line === 2)
    .map(({ rawText, reason }) => `${rawText} ${reason}`);

describe('qualifiers', () => {
  test.each([
    ['全区市场主体突破12万户。', '突破12万户 | 12万户 | level | 市场主体 | gt'],
    ['全区市场主体超过12万户。', '超过12万户 | 12万户 | level | 市场主体 | gt'],
    ['接待游客逾30万人次。', '逾30万人次 | 30万人次 | level | 接待游客 | gt'],
    ['新建绿道近20公里。', '近20公里 | 20公里 | level | 新建绿道 | lt_near'],
    ['新建绿道约20公里。', '约20公里 | 20公里 | level | 新建绿道 | approx'],
    ['新建绿道20公里左右。', '20公里左右 | 20公里 | level | 新建绿道 | approx'],
    ['新增车位不少于800个。', '不少于800个 | 800个 | level | 新增车位 | ge'],
    ['新增车位800个以上。', '800个以上 | 800个 | level | 新增车位 | ge'],
    ['新增车位800余个。', '800余个 | 800个 | level | 新增车位 | gt_about'],
    ['新增学位1万余个。', '1万余个 | 1万个 | level | 新增学位 | gt_about'],
    ['引进资金60多亿元。', '60多亿元 | 60亿元 | level | 引进资金 | gt_about'],
    ['办理时限压缩到3天以内。', '压缩到3天以内 | 3天 | duration | 办理时限 | le'],
    ['完成签约96个。', '96个 | 96个 | level | 签约'],
  ])('%s', (sentence, figure) => {
    expect(read(sentence)[0]).toBe(figure);
  });
});

describe('what is done is no part of what is measured', () => {
  test.each([
    ['全年实现地区生产总值达到1300亿元。', '地区生产总值'],
    ['地区生产总值实现1300亿元。', '地区生产总值'],
    ['预计实现进出口总额达120亿元左右。', '进出口总额'],
    ['累计完成固定资产投资达到500亿元。', '固定资产投资'],
    ['第一产业实现增加值12亿元。', '第一产业增加值'],
    ['规模以上工业共实现利润总额达到35亿元。', '规模以上工业利润总额'],
    ['房地产开发完成投资达到200亿元。', '房地产开发投资'],
    ['全区瞄准战略性新兴产业签约项目55个。', '战略性新兴产业签约项目'],
    ['在汉高校毕业生28万人。', '在汉高校毕业生'],
    ['签约项目9个,其中,东部新城独占6个。', '签约项目'],
    ['农产品在京销售额20亿元。', '农产品在京销售额'],
    // What a noun is told apart by stays.
    ['限上单位通过公共网络实现的商品零售额20亿元。', '限上单位通过公共网络实现的商品零售额'],
    ['预算完成率98%。', '预算完成率'],
  ])('%s', (sentence, name) => {
    expect(read(sentence)[0]?.split(' | ')[3]).toBe(name);
  });
});

describe('Chinese numerals count where something is counted', () => {
  test.each([
    ['两家企业入选省级名单。', ['两家 | 2家 | level | 企业入选省级名单']],
    ['十余项改革经验在全省推广。', ['十余项 | 10项 | level | 改革经验在全省推广 | gt_about']],
    ['近五成企业实现数字化。', ['近五成 | 5成 | share | 企业实现数字化 | lt_near']],
    ['三分之二的社区建有食堂。', ['三分之二 | 0.6666666666666666 | share | 社区建有食堂']],
    [
      '空气质量连续三年全市第一。',
      ['三年 | 3年 | duration | 空气质量', '第一 | 1 | rank | 空气质量 | <全市'],
    ],
    ['招聘教师二百三十人。', ['二百三十人 | 230人 | level | 招聘教师']],
    ['投入资金三千五百万元。', ['三千五百万元 | 3500万元 | level | 投入资金']],
    ['引进机构上百家。', ['上百家 | 100家 | level | 引进机构 | ge']],
    ['走访群众近万人。', ['近万人 | 1万人 | level | 走访群众 | lt_near']],
    ['调解纠纷数百件。', ['数百件 | 100件 | level | 调解纠纷 | several']],
    ['新增普惠园七八所。', ['七八所 | 7~8所 | level | 新增普惠园 | range']],
    [
      '办学经费同比增长百分之十二点五。',
      ['增长百分之十二点五 | 12.5% | change | 办学经费 | <2023'],
    ],
    ['超过半数的工程已开工。', ['超过半数 | 0.5 | share | 工程已开工 | gt']],
    ['粮食生产实现“十五连增”。', ['十五连增 | 15连增 | duration | 粮食生产']],
    ['坚持一张蓝图绘到底，健全一套机制，形成一批成果。', []],
    ['区镇两级、各级各部门统筹推进，一系列举措落地，进一步提质。', []],
    ['推进三位一体、千方百计稳就业，关注千家万户。', []],
  ])('%s', (sentence, figures) => {
    const shown = read(sentence).map((one) => one.replace('的', ''));
    expect(shown).toEqual(figures);
  });
});

describe('roles', () => {
  test.each([
    ['一般公共预算收入同比下降3.2%。', 'change', -3.2],
    ['一般公共预算收入增速达3.2%。', 'change', 3.2],
    ['登记失业率降幅为0.4个百分点。', 'change', -0.4],
    ['战略性新兴产业占比提高2.5个百分点。', 'change', 2.5],
    ['优良天数比上年增加12天。', 'change', 12],
    ['城镇化率为78.5%。', 'share', 78.5],
    ['战略性新兴产业占比增至32.6%。', 'share', 32.6],
    ['高企数量增加至28家。', 'level', 28],
    ['存款余额比年初增加52.3亿元。', 'change', 52.3],
    ['进出口总额完成年度任务的1.2倍。', 'ratio', 1.2],
    ['全市排名第3位。', 'rank', 3],
    ['规上工业增加值增速高于全市1.3个百分点。', 'other', 1.3],
    ['规上工业增加值增速低于全市1.3个百分点。', 'other', -1.3],
    ['制造业拉动规上工业增长2.1个百分点。', 'other', 2.1],
    ['煤炭行业下拉规上工业增长0.8个百分点。', 'other', -0.8],
    ['力争工业总产值达到500亿元。', 'goal', 500],
    ['热线全天服务24小时。', 'duration', 24],
    ['改造提升59个老旧小区。', 'level', 59],
    ['审批时限最高压减80%以上。', 'change', -80],
  ])('%s', (sentence, role, value) => {
    const [figure] = readText(`东山区2024年统计公报\n${sentence}`).figures;
    expect([figure?.role, figure?.value]).toEqual([role, value]);
  });
});

describe('what a figure measures is said once and carried over', () => {
  const names = (sentence: string) =>
    readText(`东山区2024年统计公报\n${sentence}`).figures.map(
      ({ rawText, name }) => `${rawText} ${name}`,
    );
  test.each([
    [
      '分别, two names and two numbers',
      '增值税和契税分别为3.2亿元和1.1亿元，分别增长5.0%和下降2.4%。',
      ['3.2亿元 增值税', '1.1亿元 契税', '增长5.0% 增值税', '下降2.4% 契税'],
    ],
    [
      'one direction for three',
      '第一、二、三产业增加值分别增长2%、5.5%和7%。',
      ['增长2%', '5.5%', '7%'],
    ],
    [
      'a list without its measure',
      '夏粮、秋粮产量分别为3万吨、5万吨。',
      ['3万吨 夏粮产量', '5万吨 秋粮产量'],
    ],
    [
      'two names in one word',
      '城乡居民人均可支配收入分别达到52000元、31000元。',
      ['52000元 城镇居民人均可支配收入', '31000元 农村居民人均可支配收入'],
    ],
    [
      'a part takes the measure of its whole',
      '医疗床位2300张，其中，社区医院310张。',
      ['2300张 医疗床位', '310张 社区医院床位'],
    ],
    [
      'parts by semicolons',
      '卫生技术人员4100人。其中：公立医院3500人；民营医院600人。',
      ['4100人 卫生技术人员', '3500人 公立医院卫生技术人员', '600人 民营医院卫生技术人员'],
    ],
    [
      'a bare measure belongs to what was named last',
      '职业学校招生850人，在校生2600人，毕业生790人；普通高中招生1200人，在校生3700人。',
      [
        '850人 职业学校招生',
        '2600人 职业学校在校生',
        '790人 职业学校毕业生',
        '1200人 普通高中招生',
        '3700人 普通高中在校生',
      ],
    ],
    [
      'a state of the same',
      '老旧小区改造开工19个、完工16个。',
      ['19个 老旧小区改造开工', '16个 老旧小区改造完工'],
    ],
    [
      'the noun behind a count',
      '建成3个科技园区和12个众创空间，9家企业上市。',
      ['3个 科技园区', '12个 众创空间', '9家 企业上市'],
    ],
    [
      'a change of what was just said',
      '技术合同成交额86.3亿元，同比增长25.4%，占生产总值的比重达6.1%。',
      [
        '86.3亿元 技术合同成交额',
        '增长25.4% 技术合同成交额',
        '6.1% 技术合同成交额占生产总值的比重',
      ],
    ],
    [
      'the total is not of the new ones alone',
      '新增规上工业企业15家，总量达到126家。',
      ['15家 新增规上工业企业', '126家 规上工业企业总量'],
    ],
    [
      'a clause without a figure',
      '云帆大厦是区校共建的载体，总建筑面积13.5万平方米。',
      ['13.5万平方米 云帆大厦总建筑面积'],
    ],
    [
      'names with 、 in them',
      '交通运输、仓储和邮政业增加值6.4亿元。',
      ['6.4亿元 交通运输、仓储和邮政业增加值'],
    ],
  ])('%s', (_, sentence, expected) => {
    const found = names(sentence);
    expect(found.map((one, at) => (expected[at]?.includes(' ') ? one : one.split(' ')[0]))).toEqual(
      expected,
    );
  });
});

describe('ranges, ratios and what goes from one value to another', () => {
  test.each([
    ['每户补贴3至5万元。', ['3至5万元 | 3~5万元 | level | 每户补贴 | range']],
    ['费率为2%—3%。', ['2%—3% | 2~3% | share | 费率 | range']],
    [
      '城乡居民收入比由1.51缩小至1.45。',
      ['1.51 | 1.51 | ratio | 城乡居民收入比 | 2023', '缩小至1.45 | 1.45 | ratio | 城乡居民收入比'],
    ],
    [
      '供餐率从85%提高到93%。',
      ['85% | 85% | share | 供餐率 | 2023', '提高到93% | 93% | share | 供餐率'],
    ],
    [
      '三次产业结构比为18.9：19.6：61.5。',
      [
        '18.9 | 18.9 | ratio | 三次产业结构比（第一产业）',
        '19.6 | 19.6 | ratio | 三次产业结构比（第二产业）',
        '61.5 | 61.5 | ratio | 三次产业结构比（第三产业）',
      ],
    ],
    [
      '固定资产投资、消费和出口分别增长5%、6%和7%。',
      ['增长5% | 5% | change | 固定资产投资', '6% | 6% | change | 消费', '7% | 7% | change | 出口'],
    ],
  ])('%s', (sentence, figures) => {
    expect(read(sentence)).toEqual(figures);
  });
});

describe('when a figure was', () => {
  test.each([
    ['2023年末，全区户籍人口66.2万人。', '2023-12-31'],
    ['截至6月底，全区共有养老机构32家。', '2024-06-30'],
    ['1—9月，外贸进出口12.6亿元。', '2024-01/2024-09'],
    ['1-12月，外贸进出口12.6亿元。', '2024'],
    ['上半年，外贸进出口12.6亿元。', '2024-H1'],
    ['第三季度，外贸进出口12.6亿元。', '2024-Q3'],
    ['前三季度，外贸进出口12.6亿元。', '2024-01/2024-09'],
    ['“十三五”时期，累计投资126亿元。', '2016/2020'],
    ['2021—2023年，累计投资126亿元。', '2021/2023'],
    ['2024年3月15日，全区在建项目12个。', '2024-03-15'],
    ['全年外贸进出口12.6亿元。', '2024'],
    ['到2027年，力争外贸进出口突破20亿元。', '2027'],
  ])('%s', (sentence, period) => {
    const [figure] = readText(`东山区2024年统计公报\n${sentence}`).figures;
    expect(figure?.period).toBe(period);
  });

  test.each([
    ['全区进出口12.6亿元，比上年增长5%。', '2023'],
    ['全区进出口12.6亿元，较2020年增长45%。', '2020'],
    ['工业投资较“十三五”末增长74.3%。', '2020'],
    ['旅游收入较“十三五”时期增长45%。', '2016/2020'],
    ['存款余额比年初增加12亿元。', '2023-12-31'],
  ])('what %s is held against', (sentence, base) => {
    expect(readText(`东山区2024年统计公报\n${sentence}`).figures.at(-1)?.base).toBe(base);
  });

  test('a section of targets says so, and of which year', () => {
    const { figures } = readText(
      [
        '政府工作报告',
        '——2025年1月8日在东山区人民代表大会上',
        '一、2024年工作回顾',
        '全区生产总值增长6.5%。',
        '二、2025年工作安排',
        '全区生产总值增长6%以上。',
        '三、“十五五”时期目标任务',
        '高新技术企业达到500家。',
      ].join('\n'),
    );
    expect(figures.map(({ role, period }) => [role, period])).toEqual([
      ['change', '2024'],
      ['goal', '2025'],
      ['goal', '2030'],
    ]);
  });
});

test.each([
  ['预计全年工业增加值增长8%。', 'E'],
  ['初步核算，全区生产总值126.8亿元。', 'P'],
  ['全区生产总值126.8亿元。', 'A'],
])('%s has the status %s', (sentence, status) => {
  expect(readText(`东山区2024年统计公报\n${sentence}`).figures[0]?.status).toBe(status);
});

test('comparable prices are the basis of the change, not of the amount', () => {
  const { figures } = readText(
    '东山区2024年统计公报\n全区生产总值126.8亿元，按可比价格计算，比上年增长5.8%。',
  );
  expect(figures.map(({ basis }) => basis)).toEqual([null, 'comparable']);
});

test('another area than that of the text is said', () => {
  expect(read('全区教育经费2.1亿元。全国教育经费增长5.3%，全省增长6.1%，我区增长7.4%。')).toEqual([
    '2.1亿元 | 2.1亿元 | level | 教育经费',
    '增长5.3% | 5.3% | change | 教育经费 | 全国',
    '增长6.1% | 6.1% | change | 教育经费 | 全省',
    '增长7.4% | 7.4% | change | 教育经费',
  ]);
});

describe('what is no figure', () => {
  test.each([
    '2024年1月23日，2021—2025年，1至9月，第三季度',
    '推进5G扩面、3A景区、PM2.5治理和U18赛事',
    '深化“十四五”规划，落实“1+N”政策和“三新”“三量”',
    '学习党的二十大和二十届三中全会精神，落实中央八项规定',
    '推行一网通办、一件事，办好两会',
    '东政发〔2024〕12号文件，第15号令',
    '热线电话：027-87654321，手机13800138000，拨打12345热线',
    '第三产业、第一书记、第二届、第四次会议、第十八届',
    '近三年来，五年内，三年行动计划，十周年',
    '三位一体、百花齐放，千家万户',
    '营业收入保持两位数增长，增速达到三位数',
    '武钢云谷606开园，107国道改造',
  ])('%s', (sentence) => {
    expect(read(`${sentence}。`)).toEqual([]);
  });

  test('each is listed with its reason', () => {
    expect(leftOut('2024年，推进5G扩面和“十项行动”，受理第12号提案，65岁以上老年人体检。')).toEqual(
      [
        '2024年 date',
        '5G name',
        '“十项行动” name',
        '第12号 document-number',
        '65岁以上 size-class',
      ],
    );
  });

  test('a name that the store knows to hold digits', () => {
    const text = '东山区2024年统计公报\n云谷360台企业交流会新增企业20家。';
    expect(readText(text).figures.map(({ rawText }) => rawText)).toEqual(['360台', '20家']);
    const known = readText(text, { digitNames: ['云谷360'] });
    expect(known.figures.map(({ rawText }) => rawText)).toEqual(['20家']);
  });
});

describe('what the text does not settle is asked', () => {
  test.each([
    ['金融业增加值14亿元，同比下增长4.4%。', '下增长4.4%', 'direction', null],
    ['竣工面积万27.37平方米。', '万27.37平方米', 'scale-misplaced', 27.37],
    ['绿化覆盖率达到385%。', '385%', 'out-of-scale', 385],
    ['医疗床位200张，其中，社区医院310张。', '310张', 'parts-exceed-whole', 310],
    ['三次产业结构比为8.9：19.6：61.5。', '8.9', 'ratio-sum', 8.9],
  ])('%s', (sentence, raw, code, value) => {
    const { figures, warnings } = readText(`东山区2024年统计公报\n${sentence}`);
    const figure = figures.find(({ rawText }) => rawText === raw);
    expect(figure?.questions[0]?.code).toBe(code);
    expect(figure?.value).toBe(value);
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });

  test('a number of two directions may be either', () => {
    const { figures } = readText('东山区2024年统计公报\n金融业增加值同比下增长4.4%。');
    expect(figures[0]?.questions[0]?.choices).toEqual([4.4, -4.4]);
  });

  test('parts that make up their whole are not', () => {
    const { figures } = readText(
      '东山区2024年统计公报\n户籍人口87.65万人，其中：男性44.41万人，女性43.24万人，性别比为50.7:49.3。',
    );
    expect(figures.filter(({ questions }) => questions.length > 0)).toEqual([]);
  });
});

test('digits and spaces as typesetting leaves them, with places in the line as it is', () => {
  const line = '　　全区 生产总值 １，２６８．３ 亿元，同比增长 ５．８％。';
  const { figures } = readText(`东山区2024年统计公报\n${line}`);
  for (const { start, end, rawText } of figures) expect(line.slice(start, end)).toBe(rawText);
  expect(figures.map(({ value, unit }) => `${value}${unit}`)).toContain('5.8%');
});

test('a number is of no figure that stands beyond a line without any', () => {
  const text = `东山区2024年统计公报
规上工业增加值增长6.5%
高技术制造业支撑有力
增速达30.6%`;
  expect(readText(text).figures.map(({ name }) => name)).toEqual(['规上工业增加值', '']);
});

test('a text without a year says so, and gives no period', () => {
  const { figures, warnings } = readText('新增就业2300人。');
  expect(figures[0]?.period).toBeNull();
  expect(warnings.map(({ code }) => code)).toEqual(['no-year']);
});

test('what a figure falls short of its target by is no change', () => {
  expect(read('财政收入21亿元，同比增长1%，欠目标8个百分点。').at(-1)).toBe(
    '8个百分点 | -8个百分点 | other | 财政收入欠目标',
  );
});

test('percentage points of a list are so however the first are printed', () => {
  expect(read('第二、三产业分别拉动经济增长0.9个和2.4个百分点。')).toEqual([
    '增长0.9个 | 0.9个百分点 | other | 第二产业拉动经济',
    '2.4个百分点 | 2.4个百分点 | other | 第三产业拉动经济',
  ]);
});

test('an estimate within a sentence is of its own clause', () => {
  const all = read('进出口额390亿元；居民收入预计4.6万元，增长10%；城镇登记失业率为2.3%。');
  expect(all.map((one) => one.endsWith(' | E'))).toEqual([false, true, true, false]);
  const later = read('产值365亿元，预计增长9%；销售785亿元。');
  expect(later.map((one) => one.endsWith(' | E'))).toEqual([false, true, false]);
  const whole = read('预计产值365亿元，增长9%；销售785亿元。');
  expect(whole.map((one) => one.endsWith(' | E'))).toEqual([true, true, true]);
});

test('an estimate behind other figures ends with its semicolon', () => {
  const all = read('投资70亿元，下降1%；单位能耗预计下降3.8%；居民收入7万元，增长7%。');
  expect(all.map((one) => one.endsWith(' | E'))).toEqual([false, false, true, false, false]);
});

test('a percentage that is only compared with the year before is a change', () => {
  expect(read('生产总值60亿元，财政收入2亿元，同比分别-6.2%、-19.3%。').slice(-2)).toEqual([
    '-6.2% | -6.2% | change | 生产总值 | <2023',
    '-19.3% | -19.3% | change | 财政收入 | <2023',
  ]);
});

test.each([
  ['在校生59 804人。', '59 804人 | 59804人 | level | 在校生'],
  ['用地1 810 538.85平方米。', '1 810 538.85平方米 | 1810538.85平方米 | level | 用地'],
  ['贷款20\u2009691.34 万元。', '20\u2009691.34 万元 | 20691.34万元 | level | 贷款'],
])('digits that spaces part in threes are one number: %s', (sentence, expected) => {
  expect(read(sentence)).toEqual([expected]);
});

test.each(['2023 500人。', '12 3456人。', '1.5 200人。', '见表2 300人。'])(
  'a space between other digits joins none: %s',
  (sentence) => {
    const values = readText(`东山区2024年统计公报\n在校生${sentence}`).figures.map(
      ({ value }) => value,
    );
    for (const value of values)
      expect([2_023_500, 123_456, 1.52, 15_200, 2300]).not.toContain(value);
  },
);

test('a year in brackets is of what stands in them', () => {
  const all = read('新增企业（含2022年年度入库）326户，总数达2469户。');
  expect(all.map((one) => one.includes('2022 |') || one.endsWith('| 2022'))).toEqual([
    false,
    false,
  ]);
});

test('growth over the mean of two years is against no year alone', () => {
  expect(read('产值70亿元，同比增长9%，两年平均增长7%。').at(-1)).toBe(
    '增长7% | 7% | change | 产值（两年平均）',
  );
});

test('what is more or less than in the year before is a change', () => {
  expect(read('新增企业326户，比去年同期多40户；关停企业8户，比上年少3户。')).toEqual([
    '326户 | 326户 | level | 新增企业',
    '多40户 | 40户 | change | 新增企业 | <2023',
    '8户 | 8户 | level | 关停企业',
    '少3户 | -3户 | change | 关停企业 | <2023',
  ]);
});

test('a day from which a rule holds is no moment that a census counts at', () => {
  const text = '东山区2024年统计公报\n本办法自2023年1月1日零时起施行。\n新增就业2300人。';
  expect(readText(text).figures.map(({ period }) => period)).toEqual(['2024']);
});

describe('a census', () => {
  const census = (sentence: string) =>
    readText(`东山区人口普查公报\n现将2020年11月1日零时的情况公布如下：\n${sentence}`)
      .figures.filter(({ line }) => line === 3)
      .map(({ rawText, name, period, base }) => [rawText, name, period, base].join(' | '));

  test('its figures are of the moment it counts at, those of the one before of their own year', () => {
    expect(
      census(
        '全区常住人口为57万人，与2010年第六次全国人口普查的44万人相比，增加13万人，年平均增长率为2.7%。',
      ),
    ).toEqual([
      '57万人 | 常住人口 | 2020-11-01 | ',
      '44万人 | 常住人口 | 2010 | ',
      '增加13万人 | 常住人口 | 2020-11-01 | 2010',
      '增长率为2.7% | 常住人口（年平均） | 2020-11-01 | 2010',
    ]);
  });

  test('classes of age are part of what is counted', () => {
    expect(
      census(
        '常住人口中，0-14岁人口为11万人，占20%。与2010年相比，0—14岁、60岁及以上人口的比重分别上升2.7个百分点、5.4个百分点。',
      ),
    ).toEqual([
      '11万人 | 0-14岁人口 | 2020-11-01 | ',
      '20% | 0-14岁人口 | 2020-11-01 | ',
      '上升2.7个百分点 | 0—14岁人口的比重 | 2020-11-01 | 2010',
      '5.4个百分点 | 60岁及以上人口的比重 | 2020-11-01 | 2010',
    ]);
  });

  test('what rose from one census to the next has a value of each', () => {
    expect(census('与2010年相比，每10万人中具有大学文化程度的由8930人上升为15467人。')).toEqual([
      '8930人 | 每10万人中具有大学文化程度 | 2010 | ',
      '上升为15467人 | 每10万人中具有大学文化程度 | 2020-11-01 | ',
    ]);
  });
});

test('the air is better the less there is in it', () => {
  expect(
    read('PM2.5浓度为15μg/m3，同比改善25%；优良天数比例为77%，同比改善2%，列全省56位。'),
  ).toEqual([
    '15μg/m3 | 15μg/m3 | level | PM2.5浓度',
    '改善25% | -25% | change | PM2.5浓度 | <2023',
    '77% | 77% | share | 优良天数比例',
    '改善2% | 2% | change | 优良天数比例 | <2023',
    '56位 | 56位 | rank | 优良天数比例 | <全省',
  ]);
});

test('a class of a mean and a percentile are part of a name', () => {
  expect(read('臭氧8小时滑动平均浓度的第90百分位数为144微克/立方米。')).toEqual([
    '144微克/立方米 | 144微克/立方米 | level | 臭氧8小时滑动平均浓度的第90百分位数',
  ]);
});

test.each([
  [
    '铁路网密度达507公里/万平方公里。',
    '507公里/万平方公里 | 507公里/万平方公里 | level | 铁路网密度',
  ],
  ['公路密度达5公里/百平方公里。', '5公里/百平方公里 | 5公里/百平方公里 | level | 公路密度'],
  ['护理补贴标准提高到100元/人/月。', '提高到100元/人/月 | 100元/人/月 | level | 护理补贴标准'],
  [
    '臭氧8小时滑动平均浓度的第90百分位数为144微克/立方米。',
    '144微克/立方米 | 144微克/立方米 | level | 臭氧8小时滑动平均浓度的第90百分位数',
  ],
  ['每千人口执业医师3.5人。', '3.5人 | 3.5人 | level | 每千人口执业医师'],
  ['每千人床位数6.2张。', '6.2张 | 6.2张 | level | 每千人床位数'],
  [
    '每10万人中具有大学文化程度的15467人。',
    '15467人 | 15467人 | level | 每10万人中具有大学文化程度',
  ],
])('%s is of one unit, with what it is measured by in its name', (sentence, expected) => {
  expect(read(sentence)).toEqual([expected]);
});

test('the end of a bracket names nothing, so that a person is asked', () => {
  expect(read('性别比（以女性为100，男性对女性的比例）为105.1。').at(-1)).toMatch(
    / \| level \| $| \| ratio \| $/,
  );
});
