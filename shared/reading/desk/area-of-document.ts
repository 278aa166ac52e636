import { createAreaMatcher } from '../../import/match-areas.ts';
import type { Area, AreaKey } from '../../model/area.ts';

/** The district that a document names as its own. */
export interface AreaOfDocument {
  /** As printed; null where its head names none. */
  readonly named: string | null;
  /** The store's area of that name; null where it has none. */
  readonly key: AreaKey | null;
}

/** What follows such a word where it is part of another one: 区域, 市场, 县级. */
const goesOn = '(?!区[域间别块位划段]|市[场民容政域值区]|县[域城]|省[份内])';
const areaWord = new RegExp(
  `[\\u4e00-\\u9fff]{1,9}?(?:自治[县州旗]|${goesOn}[区县市旗州省](?![区县市旗]))`,
  'g',
);
/** Words that end as an area does and are none. */
const noArea =
  /(?:[全我本各该社园城地郊灾景市湖牧林矿战库]区|[全我本各该城都超上门股]市|[全我本各该]县|[全我本各该]省|示范区|功能区|保护区|试验区|风景区|居民区|街区|校区|厂区|片区|院区|库区|港区|老区|特区|新区域)$/;
/** What stands before a name and is no part of it. */
const before = /^.*(?:关于|根据|按照|在|的|和|与|及|第|年|届|次)/;

/**
 * Finds which area a document is of, in its title and the short lines below it. What it names last and
 * most closely counts: 洪山区 of 湖北省武汉市洪山区. Nothing is taken from the words of its paragraphs,
 * which speak of other places, too.
 *
 * @param head title, subtitle and publisher, the title first
 */
export function areaOfDocument(head: readonly string[], areas: readonly Area[]): AreaOfDocument {
  const match = createAreaMatcher(areas);
  for (const line of head) {
    const named = [...line.replace(/\s/g, '').matchAll(areaWord)]
      .map(([word]) => word.replace(before, ''))
      .filter((word) => word.length > 1 && !noArea.test(word));
    const known = named.toReversed().find((word) => match(word) !== null);
    const last = named.at(-1);
    // 武汉市武昌区 names another district than the city that the store has.
    if (known !== undefined && known === last)
      return { named: known, key: match(known)?.key ?? null };
    if (last !== undefined) return { named: last, key: null };
  }
  return { named: null, key: null };
}

/** Two characters and a word for an area, such as 江夏区, 嘉鱼县 or 仙桃市, where what follows is no part of it. */
const areaFirst =
  /^[\u4e00-\u9fff]{2}(?:区(?![域划间位块])|县(?![域级城乡])|市(?![场民容政域级值长区内外]))/;
/** Parts of a place by what they are for, not by their name. */
const zone =
  /^(?:建成|高新|开发|保税|自贸|工业|商务|住宅|棚户|产业|集聚|核心|服务|养殖|种植|禁养|主城|新城|老城|中心|城乡|引领|合作|度假|旅游|实验|先行|缓冲|生产|生活|市辖|所辖|下辖|文教|办公|教学|登记|本年|当年|全年)/;

/**
 * The area that a text begins with: one of the store's by its name, or what is called as areas are.
 *
 * @returns as printed; null where it begins with none
 */
export function areaAtHead(text: string, areas: readonly Area[]): string | null {
  const known = areas
    .map(({ name }) => name.zh)
    .filter((name) => name.length > 2 && text.length > name.length + 1 && text.startsWith(name))
    .toSorted((one, other) => other.length - one.length)[0];
  if (known !== undefined) return known;
  const [word] = areaFirst.exec(text) ?? [];
  if (word === undefined || text.length < word.length + 2) return null;
  return noArea.test(word) || zone.test(word) ? null : word;
}

/** The areas that one lies in, the nearest first. */
export function areasAround(areas: readonly Area[], key: AreaKey | null): Area[] {
  const around: Area[] = [];
  let next = areas.find((one) => one.key === key)?.parent ?? null;
  while (next !== null) {
    const area = areas.find((one) => one.key === next);
    if (!area || around.includes(area)) break;
    around.push(area);
    next = area.parent;
  }
  return around;
}
