/**
 * What statistics measure: the noun that ends a name. 夏粮总产量 measures 产量 of 夏粮, so that
 * a figure that says only 产量 is of what was named before it.
 */
const measures = [
  // accounts
  '地区生产总值 生产总值 增加值 总产值 产值 总产出 营业收入 主营业务收入 业务收入 综合收入 收入 支出 利润总额 利润 利税 税收 税额',
  '销售额 销售收入 零售额 零售总额 交易额 成交额 合同成交额 交易总额 进出口总额 进出口额 进出口 出口额 进口额 出口 进口 营业额',
  '协议投资额 合同投资额 计划投资额 计划总投资 到位资金 到位额 总投资 投资额 投资总额 投资 合同额 合同金额 总金额 金额 总额 资金 规模 总规模 首期规模',
  '存款余额 贷款余额 余额 存款 贷款 保费收入 赔付支出 业务总量 业务量 周转量 客运量 货运量 吞吐量 工程款 贡献率 注册资本 资产 负债',
  // land and building
  '建筑面积 总建筑面积 占地面积 施工面积 新开工面积 竣工面积 销售面积 播种面积 种植面积 绿化面积 绿地面积 面积 里程 通车里程 总里程 长度 库存',
  // farming
  '总产量 产量 单产 亩产 饲养量 存栏 出栏 存栏量 出栏量 年末存栏 捕捞量',
  // people
  '常住人口 户籍人口 人口 从业人员 就业人员 职工人数 人数 户数 招生数 招生人数 招生 在校生数 在校生 在校学生 毕业生数 毕业人数 毕业生 专任教师 教职工',
  '可支配收入 人均可支配收入 消费支出 人均消费支出 平均工资 工资总额 接待人次 接待游客 接待观众 接诊量 诊疗人次 参保人数 床位 床位数 学位 藏书 藏书量 演出场次 场次',
  // rates
  '覆盖率 达标率 普及率 参与率 利用率 完成率 合格率 满意率 满意度 入学率 升学率 就业率 失业率 出生率 死亡率 自然增长率 城镇化率 绿化率 绿地率 竣工率 增长率 比例 占比 比重 增速 浓度 均价 价格 指数',
  '降幅 涨幅 增幅 优良天数 数量 总量 总数 增量 办理时限 办结时限 办理时间 保有量 拥有量 发电量 用电量 用水量 供水量 排放量 能耗 销量 数',
]
  .join(' ')
  .split(' ')
  .sort((one, other) => other.length - one.length);

const measureEnd = new RegExp(
  `(?:年末|实有|全年|人均|本年|计划|合同|新增|新|总)?(?:${measures.join('|')})(?:数|量|额|总数)?$`,
);
/** Words that may stand before a measure and name nothing: 年末实有, 共. */
const openings =
  '(?:年末|期末|全年|本年|当年|年|共|实有|实际|总|新|新增|新签|上年结转|结转|本年新签|人均|平均|协议|合同|计划|到位|注册|首期|累计|合计|接待|演出|建筑|其中)*';
const whole = new RegExp(`^${openings}(?:${measures.join('|')})(?:数|量|额)?(?:同比)?$`);
/** Measures that are of a whole district, and need nobody named before them. */
const complete =
  /(?:地区生产总值|生产总值|常住人口|户籍人口|可支配收入|消费支出|城镇化率|进出口|出生率|死亡率|自然增长率|优良天数|失业率|文盲率|税收|用电量)/;
/** States of a project, which say what became of those named before. */
const stages =
  /^(?:新?开工|完工|竣工|投产|投用|在建|签约|落地|转化|入库|到位|通过|验收|新增|净增|新认定|新建|改建|扩建|改造|建成|续建|盘活|发放|投放|实施|出栏|存栏|进京)(?:建设)?$/;

/** Whether words say only what became of something: 开工, 盘活. */
export function isStage(words: string): boolean {
  return stages.test(words);
}

/** The measure that ends a name; empty where none does. */
export function measureOf(name: string): string {
  return measureEnd.exec(name)?.[0] ?? '';
}

/** Whether words measure without saying what: 产量, 协议投资额, 在校生. */
export function isBareMeasure(words: string): boolean {
  if (complete.test(words)) return false;
  return whole.test(words) || stages.test(words) || /^[\u4e00-\u9fff]{1,3}率$/.test(words);
}

/** Whether a measure may be of anything: 总数 and 面积 alone name nothing, 存款余额 does. */
export function isVagueMeasure(words: string): boolean {
  return /^(?:总?(?:数|量|额|数量|金额|规模|面积|长度)|合计|人数|户数|比例|占比|比重|增速|增幅|涨幅|降幅)$/.test(
    words,
  );
}

/** What a name says beside its measure: 夏粮 of 夏粮总产量. */
export function subjectOf(name: string): string {
  const measure = measureOf(name);
  return measure === '' ? name : name.slice(0, name.length - measure.length);
}

/** Measures of what enterprises and projects do together: after 18家企业 they are of those. */
export const ofThoseCounted =
  /^(?:工业|实现|合计|计划|协议|总|年)*(?:总产值|产值|投资额|总投资|协议投资额|合同额|营业收入|销售收入|总金额|金额|税收|注册资本)(?:同比)?$/;
