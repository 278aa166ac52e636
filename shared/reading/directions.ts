/** 增长, 下降, 提高到: the words of direction that stand before a number. */
export interface Direction {
  readonly sign: 1 | -1;
  /** 增长5% is a change, 增长到5% a level reached. */
  readonly makesChange: boolean;
  readonly reaches: boolean;
  /** 增速, 降幅: the number is the change itself, though no verb says so. */
  readonly isNoun: boolean;
  /** 同比下增长: both at once. */
  readonly isContradictory: boolean;
  readonly word: string;
  /** Characters from the word to the number. */
  readonly length: number;
}

const up =
  '增长|增加|提高|上升|提升|上涨|扩大|递增|攀升|增收|回升|上调|提速|净增加?|扩增|加快|拉升|多增|(?<=同期|上年|去年)多|改善|增|升|涨|高';
const down =
  '负增长|下降|减少|降低|回落|下滑|缩小|压减|削减|缩减|收窄|递减|萎缩|放缓|减缓|缩短|下调|压缩|收缩|下跌|少增|(?<=同期|上年|去年)少|减|降|跌|低';
const nounsUp = '增长速度|增长率|平均增速|年均增速|增速|增幅|涨幅|升幅';
const nounsDown = '降幅|跌幅|减幅|降速|下降率|下降幅度';

const gap = '(?:幅度?|速度)?(?:了|达到?|为|是|分别为|分别|约|在)?';
const verbForm = new RegExp(`(${down}|${up})(?:(至|到|成|为(?=$))|(${gap}))$`);
const nounForm = new RegExp(
  `(${nounsDown}|${nounsUp})(?:分别|均|都|也|已|高|最高|将|预计)*(?:达到?|为|是|至|到|保持在|稳定在|回落至|提高到)?$`,
);
/** Words that end as a word of direction does: 新增 counts what came, 最高 says how high. */
const noDirection =
  /(?:自然增长率|新增加?|最高|较高|最低|较低|扩增至|倍增|陡增|新增长|高新|提高效率|霜降|升降|下跌|增减|创新高|新高|新低|走高|走低|偏高|偏低|更高|更低|不高|不低|很高)$/;
const contradictory =
  /(?:同比|环比|上年|去年|同期|计算|，|^)(?:下|上|增|减)?(?:下(?:增长|上升|提高|增加)|上(?:下降|减少|降低)|增(?:下降|减少)|减(?:增长|增加)|增长下降|下降增长|上升下降|增加减少|减少增加|降增长)(?:了|约)?$/;

/** 比全市, 较全国: not the 比 of 占比 and 比重. */
export const comparing =
  /(?<![占同环对类配此正可相])[比较](?!重|例|上年|去年|前年|20|年初|同期|[“"]?十[一二三四五六七八九]?五)[^，。]{1,20}$/;

/** The direction whose words end a text. */
export function directionBefore(text: string): Direction | null {
  const against = contradictory.exec(text);
  if (against) {
    const words = against[0].replace(/^(?:同比|环比|上年|去年|同期|计算|，)/, '');
    return {
      sign: 1,
      makesChange: true,
      reaches: false,
      isNoun: false,
      isContradictory: true,
      word: words,
      length: words.length,
    };
  }
  const noun = nounForm.exec(text);
  if (noun && !noDirection.test(text.slice(0, noun.index + (noun[1]?.length ?? 0)))) {
    const sign = new RegExp(`^(?:${nounsDown})$`).test(noun[1] ?? '') ? -1 : 1;
    return {
      sign,
      makesChange: true,
      reaches: false,
      isNoun: true,
      isContradictory: false,
      word: noun[1] ?? '',
      length: noun[0].length,
    };
  }
  const verb = verbForm.exec(text);
  if (!verb) return null;
  const [whole, word = '', to] = verb;
  const upTo = text.slice(0, verb.index + word.length);
  if (noDirection.test(upTo)) return null;
  // 高 and 低 say a difference only behind 比 and the like.
  if (/^[高低]$/.test(word) && (/达$/.test(whole) || !comparing.test(upTo.slice(0, -1))))
    return null;
  const reaches = to !== undefined;
  // Alone, 少 stands behind none of the times that it is compared with.
  const sign = word === '少' || new RegExp(`^(?:${down})$`).test(word) ? -1 : 1;
  return {
    sign,
    makesChange: !reaches,
    reaches,
    isNoun: false,
    isContradictory: false,
    word,
    length: whole.length,
  };
}
