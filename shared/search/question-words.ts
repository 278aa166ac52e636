/** What a question is about, and what kind of answer it asks for. */
interface QuestionCore {
  /** What is asked about, without the words that make it a question. */
  readonly text: string;
  /** The unit that is counted in, where the question names one: 家 in 有多少家, 元 in 多少钱. */
  readonly unit: string | null;
}

const counted =
  '平方米|平方公里|公里|公顷|分钟|个|家|所|套|人|户|项|支|只|类|处|条|例|位|名|座|间|亩|吨|元|万|亿';

/** Before what is asked about. */
const openings =
  /^(?:请问|想问(?:一下)?|问(?:一下|问)?|请(?:介绍|说说|讲讲)(?:一下)?|说说|讲讲|查(?:一下|询)?|我想知道|我们区|我们|咱们|我区|我市|本区|全区的|区里的?|目前|现在|截至目前|今年以?来?|去年|当年|上年|到底|一共|总共|那么?|关于)+/;

/** How much, how many, which: wherever it stands. */
const askedFor = new RegExp(
  `(?:一共|总共|共计|合计|累计|大概|大约|到底|究竟)?(?:了|过|共)?(?:有|是|为|达到?|占|排|列|在)?(第几|多少钱|百分之(?:多少|几)|多少|几(?=${counted}|$)|多大|多长|多远|多高|怎么样|怎样|如何|什么情况|什么|哪些)(${counted})?`,
);

/** After what is asked about, again and again. */
const endings =
  /(?:[?？。！!，,、\s]|吗|呢|啊|呀|吧|来着|的?(?:情况|数量|数目|个数|家数|人数|数字|数据)|的|了|是|有|达到?|为|共)+$/;

const pinyinAsked =
  /(?:(?:yi?gong)?(?:you|shi|wei|da)?(?:duo ?shao(?: ?(?:ge|jia|suo|tao|ren|hu|qian))?|di ?ji|zen ?me ?yang)|you ?ji ?(?:ge|jia|suo|tao))$/;

const englishAsked = new Set(
  `how many much large big high long what whats what's which is are was were be been the a an of in on at by to for from
  there did does do we us our have has had their its it this that these those last year year's please
  tell me show give about number count many amount get got and district district's people's now so far`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Takes the words off a question that only make it one. @param asked lower case, half width */
export function questionCore(asked: string): QuestionCore {
  if (!/[\u4e00-\u9fff]/.test(asked)) {
    const typed = asked.replace(pinyinAsked, '').trim();
    const words = typed.replace(/[?!.,;]+(?=\s|$)/g, '').split(/\s+/);
    const kept = words.filter((word) => !englishAsked.has(word));
    return { text: kept.join(' '), unit: /\b(?:rank|place)/.test(asked) ? '位' : null };
  }
  let unit: string | null = null;
  const told = asked.replace(openings, '').replace(askedFor, (_, what, named) => {
    unit =
      named ?? { 多少钱: '元', 第几: '位', 百分之多少: '%', 百分之几: '%' }[String(what)] ?? null;
    return ' ';
  });
  // 那占比呢 asks for a share as 百分之几 does.
  if (/占比|比例|比重|百分比/.test(told)) unit ??= '%';
  if (/位次|排名|名次/.test(told)) unit ??= '位';
  const text = told.replace(endings, '').replace(openings, '').trim();
  return { text: text.replace(/^(?:的|了)+/, '').replace(endings, ''), unit };
}
