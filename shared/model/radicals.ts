/**
 * Radicals that stand for a character: the blocks U+2F00 (Kangxi) and U+2E80 (supplement). Some PDF
 * programs copy ⾼ (U+2FBC) where 高 is printed: the eye sees no difference, a search does. Nothing
 * else is folded; NFKC would miss most of the supplement and change much that is meant, such as ㎡
 * and ①.
 *
 * The characters are Unicode's, from `EquivalentUnifiedIdeograph.txt` 15.0. A radical that is none
 * (U+2E80, and U+2E9A, which is not assigned) stands for itself.
 */
const kangxi =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕' +
  '大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日' +
  '曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿' +
  '目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行' +
  '衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音' +
  '頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

const supplement =
  '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬' +
  '爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲' +
  '讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉' +
  '齐歯齿竜龙龜亀龟';

const characters = new Map([...pairs(0x2f00, kangxi), ...pairs(0x2e80, supplement)]);
const radical = new RegExp(`[${[...characters.keys()].join('')}]`, 'gu');

/** The text with characters in the place of radicals: ⾼新⻄路 becomes 高新西路. */
export function foldRadicals(text: string): string {
  return text.replace(radical, (found) => characters.get(found) ?? found);
}

/** The radicals in a text with the characters they stand for, each once, in order. */
export function radicalsIn(
  text: string,
): readonly (readonly [radical: string, character: string])[] {
  const found = new Set(text.match(radical));
  return [...found].map((one) => [one, foldRadicals(one)]);
}

function pairs(first: number, folded: string): [string, string][] {
  return [...folded]
    .map((character, index): [string, string] => [String.fromCodePoint(first + index), character])
    .filter(([found, character]) => found !== character);
}
