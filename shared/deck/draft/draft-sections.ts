import type { Source } from '../../model/source.ts';
import { typedFigures } from '../typed-figures.ts';

/** A section of a draft, and the sections of the source that it takes in, in their order. */
export interface DraftSection {
  readonly name: string;
  readonly sections: readonly number[];
}

/** More than an audience keeps in mind. */
const mostSections = 8;
const longestName = 16;
/** Under which the text before the first heading stands. */
const beforeHeadings = '总体情况';

/** Of all there is to tell, what makes one section too much of it where there are few others. */
const tooMuch = 0.6;
const fewSections = 3;
/** Explains words that others used, and is no matter of its own. */
const appendix = /^(?:名词|术语|有关)?(?:解释|注释|说明)$|^附[件表录注]/;

interface Group extends DraftSection {
  /** Whether it is an appendix to what stands before it. */
  readonly isAppendix: boolean;
}

/**
 * The sections of a draft from the headings of a source. Where those are numbered on several levels
 * (一、（一）1.), the first level makes the sections; one that holds most of the source is cut by the
 * level below it.
 *
 * @param weightOf how many figures and other things a section of the source gives
 * @param names that hold digits and are no figures
 */
export function draftSections(
  { sections }: Pick<Source, 'sections'>,
  weightOf: (section: number) => number,
  names: readonly string[],
): DraftSection[] {
  const ordered = sections.toSorted((one, other) => one.number - other.number);
  const levelOf = levelsOf(ordered.map(({ heading }) => heading));
  const top = Math.min(...ordered.map(({ heading }) => levelOf(heading)));
  const groups = grouped(ordered, top, null).filter((one) => weight(one) > 0);
  const all = groups.reduce((sum, one) => sum + weight(one), 0);
  const isFew = groups.filter(({ isAppendix }) => !isAppendix).length <= fewSections;
  const cut = isFew ? groups.flatMap(cutWhereTooMuch) : groups;
  return fewer(
    cut.filter((one) => weight(one) > 0),
    weight,
  );

  function weight(one: DraftSection): number {
    return one.sections.reduce((sum, section) => sum + weightOf(section), 0);
  }

  function cutWhereTooMuch(group: Group): Group[] {
    if (weight(group) < all * tooMuch) return [group];
    const within = ordered.filter(({ number }) => group.sections.includes(number));
    const below = within
      .slice(1)
      .map(({ heading }) => levelOf(heading))
      .filter((level) => level > top);
    return below.length === 0 ? [group] : grouped(within, Math.min(...below), group.name);
  }

  /** @param first the name of what stands before the first heading */
  function grouped(within: typeof ordered, level: number, first: string | null): Group[] {
    const made: (Group & { sections: number[] })[] = [];
    for (const { number, heading } of within) {
      const last = made.at(-1);
      if (last && (heading === null || levelOf(heading) > level)) {
        last.sections.push(number);
        continue;
      }
      const named = heading === null ? null : sectionName(heading, names);
      made.push({
        name: (last ? null : first) ?? named ?? beforeHeadings,
        sections: [number],
        isAppendix: named !== null && appendix.test(named),
      });
    }
    return made;
  }
}

/** Appendices, and the lightest of too many sections, join the lighter of their neighbours. */
function fewer(sections: readonly Group[], weight: (section: DraftSection) => number) {
  const kept = [...sections];
  for (;;) {
    const lightest = kept.reduce<Group | null>(
      (least, one) => (least === null || rank(one) < rank(least) ? one : least),
      null,
    );
    if (!lightest || kept.length === 1) break;
    if (kept.length <= mostSections && !lightest.isAppendix) break;
    const at = kept.indexOf(lightest);
    const [before, after] = [kept[at - 1], kept[at + 1]];
    const neighbour =
      before && (lightest.isAppendix || !after || weight(before) <= weight(after)) ? before : after;
    if (!neighbour) break;
    const pair = neighbour === before ? [neighbour, lightest] : [lightest, neighbour];
    kept.splice(kept.indexOf(pair[0] as Group), 2, joined(pair[0] as Group, pair[1] as Group));
  }
  return kept.map(({ name, sections: within }): DraftSection => ({ name, sections: within }));

  function rank(one: Group): number {
    return one.isAppendix ? 0 : weight(one);
  }

  function joined(one: Group, other: Group): Group {
    const both = `${one.name}、${other.name}`;
    const heavier = rank(one) >= rank(other) ? one : other;
    const fits = !one.isAppendix && !other.isAppendix && [...both].length <= longestName;
    return {
      name: fits && one.name !== beforeHeadings ? both : heavier.name,
      sections: [...one.sections, ...other.sections],
      isAppendix: false,
    };
  }
}

const levels: readonly RegExp[] = [
  /^\s*第[一二三四五六七八九十]+[部章编]/,
  /^\s*[一二三四五六七八九十]+\s*[、.．]/,
  /^\s*[（(][一二三四五六七八九十]+[)）]/,
  /^\s*\d+\s*[、.．](?!\d)/,
  /^\s*[（(]\d+[)）]/,
];

/**
 * 0 for parts, 1 for 一、, 2 for （一） and so on. Headings without a number stand below the first
 * numbers where most of a source has them (综合 below 一、综合), else beside them.
 */
function levelsOf(headings: readonly (string | null)[]): (heading: string | null) => number {
  const numbered = headings
    .map((heading) => (heading === null ? -1 : levels.findIndex((form) => form.test(heading))))
    .filter((level) => level >= 0);
  const top = Math.min(...numbered);
  const isNumbered = numbered.filter((level) => level === top).length > fewSections;
  return (heading) => {
    if (heading === null) return isNumbered ? top : 1;
    const found = levels.findIndex((form) => form.test(heading));
    if (found >= 0) return found;
    return isNumbered && !appendix.test(heading.trim()) ? top + 0.5 : Math.min(top, 1);
  };
}

/** A heading without its number and without what prints a figure; null where nothing is left. */
export function sectionName(heading: string, names: readonly string[]): string | null {
  const bare = levels
    .reduce((rest, form) => rest.replace(form, ''), heading)
    .trim()
    // A section of a briefing says it by the briefing's own period.
    .replace(/^(?:19|20)\d{2}年(?!代|以来)/, '');
  const pieces = bare
    .split(/——|—|[：:，,。；;]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && typedFigures(piece, names).length === 0);
  const [fitting] = pieces
    .filter(({ length }) => length <= longestName)
    .toSorted((one, other) => other.length - one.length);
  if (fitting !== undefined) return fitting;
  const [first] = pieces;
  return first === undefined ? null : `${[...first].slice(0, longestName - 1).join('')}…`;
}
