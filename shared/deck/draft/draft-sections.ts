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

/**
 * The sections of a draft from the headings of a source. Where those are numbered on several levels
 * (一、（一）1.), the first level makes the sections.
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
  const top = Math.min(...ordered.map(({ heading }) => levelOf(heading)));
  const made: { name: string; sections: number[] }[] = [];
  for (const { number, heading } of ordered) {
    const last = made.at(-1);
    const opens = heading !== null && levelOf(heading) === top;
    if (opens || !last) {
      const name = heading === null ? beforeHeadings : sectionName(heading, names);
      made.push({ name: name ?? beforeHeadings, sections: [number] });
    } else last.sections.push(number);
  }
  return fewer(
    made.filter((one) => weight(one) > 0),
    weight,
  );

  function weight(one: DraftSection): number {
    return one.sections.reduce((sum, section) => sum + weightOf(section), 0);
  }
}

/** The lightest joins its lighter neighbour until there are few enough; the heavier one's name stays. */
function fewer(
  sections: readonly DraftSection[],
  weight: (section: DraftSection) => number,
): DraftSection[] {
  const kept = [...sections];
  while (kept.length > mostSections) {
    const lightest = kept.reduce((least, one) => (weight(one) < weight(least) ? one : least));
    const at = kept.indexOf(lightest);
    const beside = [kept[at - 1], kept[at + 1]].filter((one) => one !== undefined);
    const [neighbour] = beside.toSorted((one, other) => weight(one) - weight(other));
    if (!neighbour) break;
    const [first, second] =
      kept.indexOf(neighbour) < at ? [neighbour, lightest] : [lightest, neighbour];
    const { name } = weight(first) >= weight(second) ? first : second;
    kept.splice(kept.indexOf(first), 2, {
      name,
      sections: [...first.sections, ...second.sections],
    });
  }
  return kept;
}

const levels: readonly RegExp[] = [
  /^\s*第[一二三四五六七八九十]+[部章编]/,
  /^\s*[一二三四五六七八九十]+\s*[、.．]/,
  /^\s*[（(][一二三四五六七八九十]+[)）]/,
  /^\s*\d+\s*[、.．](?!\d)/,
  /^\s*[（(]\d+[)）]/,
];

/** 0 for parts, 1 for 一、, 2 for （一） and so on; headings without a number stand with 一、. */
function levelOf(heading: string | null): number {
  if (heading === null) return 1;
  const found = levels.findIndex((form) => form.test(heading));
  return found < 0 ? 1 : found;
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
