import { isBareMeasure, measureOf } from './measure-words.ts';

export const adverbs =
  '超预期|超额|分别|均|都|也|已经?|共计?|(?<![签节制契合公预邀条特履违相])约|连续|累计|(?<!收入|支出)总计|合计|预计|基本|全部|持续|继续|稳步|进一步|首次|成功|顺利|圆满|及时|大力|全力|积极|先后|陆续|其中|同时|另外|此外|仅|就|还(?![原款贷本迁建])|再(?![生就制])|并(?![网购轨])|将|要|力争|确保|(?<!年度|全年|年初)计划(?!生育)|拟|争取|即|而|且|又|较快|快速|平稳|逆势|明显|大幅|小幅|略有|有望|高达|最高|较|平均|可比|可(?!再生)|能(?!繁)|到(?![位账])|努力|年均|逐年|逐步|同比|环比|实际(?!使用|利用|到[位账])|名义|增速|稳定|总体';
/** Verbs that say no more than that there is something, or that it came to be. */
const auxiliaries =
  '实现|完成|达到|达|拥有|现有|共有|设有|建有|新建成|建成|评为|保持在?|维持在?|稳定在?|控制在|有(?![效线机色限轨关])|是|为(?![民])|在(?![校园建岗册读职库谈院京津沪渝汉])|将|到(?![位账])|由|从|把|了|占(?!地)|连续';
/** Verbs that say what was done; a name is the better without them where it is one without them. */
const deeds =
  '瞄准|聚焦|紧盯|锚定|围绕|打造|创建|培育|引进|推出|获评|获批|获得|荣获|获|实施|开展|举办|组织|派出|签订|安排|发放|发行|筹集|筹措|启动|推进|推动|促成|带动|吸引|扶持|争创|申创|新创|争取|认定|评选|评定|确立|联合|接入|统筹|整合|加快(?=推[进动]|建设|形成|实施)';
const verbs = `${auxiliaries}|${deeds}`;
/** A verb before these is half of a noun: 完成率, 发行量, 服务业. */
export const leadingVerbs = new RegExp(
  `^(?:(?:${verbs}|${adverbs})(?![率量额业费价值型性数度化者员])(?:了|起(?![诉重草步点])|出|着)?)+(?=.)`,
);
const leadingAuxiliaries = new RegExp(
  `^(?:(?:${auxiliaries}|${adverbs})(?![率量额业费价值型性数度化者员]))+(?=.)`,
);
const onlyVerbs = new RegExp(`^(?:${verbs}|${adverbs}|了)+$`);
const trailingWords = new RegExp(
  `(?:${adverbs}|发展[到至]|[迈跨站登]上|迈[入过]|跨[入越]|越过|达到?|高达|为|是|有|了|占|独(?<![单孤惟].)|共|至|到|在|由|从|的|实现|完成|保持在?|稳定在?|维持在?|突破|拥有|自然|降至|升至|增至|降到|升到|增长|下降|提高|减少|增加|上升|提升|：|:|，|,|、|（|\\(|“|—|-|(?<![签节制契合公预邀条特履违相])约)+$`,
);
export const openings = new RegExp(
  [
    '^(?:',
    '[\\s、，,；;：:。—\\-·•●■◆▲]+|[)）”"]+|新?(?:大关|关口|台阶)(?=[、，,；;达至到]|$)',
    '|[\\u4e00-\\u9fff]{0,8}?(?:区|市|县|镇|街道|政府|我们)将(?:要|会|计划|继续)?(?=[\\u4e00-\\u9fff]{2})|加上(?![级解])|加(?=上[级解]|调[出入])|另加|涵盖|包括|包含|含(?![量税氧水糖碳山油硫])',
    '|按[^，。]{2,16}?计算[，,]?|(?:和|与|及|以及|并(?![网购轨])|而|且|或)(?=.|$)|中(?=[我本全])',
    '|其中[，：:,]?|[分从按][^，。]{1,8}?(?:来?看|划分)[，,]?',
    '|(?:截至|截止|到|至)?[^，。；、\\d]{0,3}(?:19|20)\\d{2}年(?:度|间)?(?:\\d{1,2}月)?(?:[末底初]|\\d{1,2}[日号])?(?:[，,])?',
    '|(?:截至|截止|到|至)[^，。；]{0,10}?(?:末|底|日|前)[，,]?',
    '|今年以来[，,]?|(?:截至|截止)\\d{1,2}月份?(?=[\\u4e00-\\u9fff])|(?:与|比|同|较)?(?:(?:19|20)\\d{2}年)?第[一二三四五六七八]次(?:全国)?人口普查(?:数据)?时?的?(?:相比)?[，,]?|(?:全区|全市|全县)?常住人口中(?:共有)?(?=[\\u4e00-\\u9fff])|十年[间来]?(?=共|$)|相比(?=$|[，,])|同期的?(?=$)',
    '|(?:全年|今年|去年|上年(?!结[转余])|当年|本年度?|年末|期末|目前|当前|上半年|下半年|[一二三四前三]+季度|[“"]?十[一二三四五六七八九]?五[”"]?(?:时期|期间|末|以来)?|[三四五]年[来内间]|五年|一年来|年内|期间|年均|\\d{1,2}[-—至到]\\d{1,2}月份?)[，,]?',
    '|这(?=$)|(?:该(?!(?:区|市|县|镇|街道|省|旗|州|国)(?![级域属内外]))|其(?![他中余])|此|这些|这批)(?=[\\u4e00-\\u9fff]{2})|(?:\\d+|[一二两三四五六七八九十]+)(?:大类|大项|大方面)(?=$)|\\d+年[内间来](?:[，,])?',
    '|(?:我|全|本|该|各)(?:区|市|县|镇|街道|省|旗|州|国)(?![级域属内外])',
    '|(?:比|较|与|同|和)(?:上年|去年|前年|20\\d{2}年|[“"]?十[一二三四五六七八九]?五[”"]?)(?:同期|末|底|时期|期间|全年)?(?:相比)?(?:[，,])?',
    '|按(?:不变|可比|现行|当年)价格?(?:计算)?[，,]?|扣除[^，。]{2,12}?因素(?:的?影响)?后?[，,]?|同口径|按?同比口径|同比|环比|经初步核算|初步(?:核算|统计|测算)|据(?:统计|测算|初步[^，]{2,4})[，,]?',
    ')+',
  ].join(''),
);

/** Phrases that say a relation of what was named before: 占…的比重, 拉动…增长, 高于…. */
export const relation =
  /^(?:共同|合计|直接)?(?:占|拉动|下拉|拉低|带动|贡献|高于|高出|低于|快于|慢于|领先|超出|(?:塌|欠|距|超)(?:年度|全年|预期)?目标|惠及|受益|(?:完成|为)(?:年(?:度|初)?(?:目标|计划|任务|预算)|年度|全年|年初|预算|计划|目标|任务|(?:调整|变动)(?:后的)?预算)|位居|居(?![民住家委])|列(?![车入])|排名|对[^，。]{2,20}贡献)/;

const years =
  '(?:上年|去年|前年|年初|上月|上季度?|上期|同期|前[两二三]季度|[一二三四]季度|上半年|最[低高]点|(?:19|20)\\d{2}年|[“"]?十[一二三四五六七八九]?五[”"]?)';
/** 比上年, 较年初名义: what stands between a name and its change. */
const compared = new RegExp(
  `(?:比|较|与|同|和)${years}(?:同期|末|底|时期|期间|全年)?(?:相比)?(?:名义|实际)?(?:多|少|净)?$|(?:由|从)${years}(?:末|底)?的?$|(?:调整|优化|演变|转变|变|控制)(?:为|至|到|在)?$`,
);

/** The words beside a figure, without those that only lead to the number. */
export function nominal(lead: string): string {
  let words = lead.trim();
  for (let round = 0; round < 4; round++) {
    const before = words;
    words = words.replace(compared, '');
    words = words.replace(openings, '').replace(trailingWords, '');
    if (relation.test(words)) break;
    if (onlyVerbs.test(words)) return '';
    const rest = words.replace(leadingVerbs, '');
    // 引进资金, 发放贷款: without the verb nothing would say which.
    const isNamed = rest.length > 2 && !isBareMeasure(rest);
    words = isNamed ? rest : words.replace(leadingAuxiliaries, '');
    if (words === before) break;
  }
  return tidy(words);
}

/** 第一产业实现增加值, 房地产开发完成投资: the verb between a subject and its measure is no part of the name. */
export const verbBeforeMeasure =
  /(?<=\p{Script=Han}{2})(?:累计|共|全年|预计)?(?:实现|完成|取得|创造)了?(?=[^的，。][^，。]{0,11}$)/u;

function tidy(words: string): string {
  const verb = verbBeforeMeasure.exec(words);
  const measured = verb ? words.slice(verb.index + verb[0].length) : '';
  const isMeasured = measured !== '' && (isBareMeasure(measured) || measureOf(measured) !== '');
  const said = verb && isMeasured ? words.slice(0, verb.index) + measured : words;
  return said
    .replace(/^.*[（(](?:涵盖|包括|包含|其中|含(?![量税氧水糖碳山油硫]))?(?=[^)）]*$)/, '')
    .replace(/[（(]GDP[)）]/, '')
    .replace(/(?<=.{3})(?:成为|跻身|迈入|跨入)(?:全|第|首).*$/, '')
    .replace(/^[^、等]{2,}、[^等]*等(?=\p{Script=Han}{3})/u, '')
    .replace(/^[”"’」）)]+|^[“"‘「](?=[^”"’」]*$)|(?<=^[^“"‘「]*)[”"’」]$/g, '')
    .trim()
    .slice(-60);
}
