import { attributeOf, readXml } from '../../../import/tables/xml.ts';
import type { FoundSlide, PresentationFindings } from './findings.ts';
import { type OfficePackage, readPackage } from './read-package.ts';
import { readSlide } from './read-slide.ts';
import { addTypeface } from './read-typefaces.ts';

/** The least number that a slide may have, and the least of masters and their layouts (ECMA-376). */
const leastSlideId = 256;
const leastLayoutId = 2 ** 31;

/**
 * A presentation as whoever opens it finds it: read anew from its bytes, part by part, with none of
 * the code that wrote it.
 *
 * @throws Error, table-file.* for what is no presentation
 */
export async function readPresentation(bytes: Uint8Array): Promise<PresentationFindings> {
  const office = await readPackage(bytes);
  const [main] = office.relationsOf('').filter(({ type }) => type === 'officeDocument');
  if (!main) throw new Error('no presentation');
  const outline = readOutline(await office.read(main.target), main.target);
  const relations = office.relationsOf(main.target);
  const parts = outline.slides.map(
    ({ relation }) => relations.find(({ id }) => id === relation)?.target ?? '',
  );
  const numbers = new Map(parts.map((part, index) => [part, index + 1]));
  const typefaces = new Set<string>();
  const faults = [...office.faults, ...outline.faults];
  const slides: FoundSlide[] = [];
  for (const part of parts) {
    const { faults: own, ...slide } = await readSlide(office, part, numbers, typefaces);
    slides.push(slide);
    faults.push(...own);
  }
  await readFurniture(office, typefaces, faults);
  return {
    ...(await readProperties(office)),
    slides,
    sections: sectionsOf(outline, faults),
    typefaces: [...typefaces].sort(),
    faults,
  };
}

interface Outline {
  readonly slides: readonly { readonly id: string; readonly relation: string }[];
  readonly sections: readonly { readonly name: string; readonly slides: string[] }[];
  readonly faults: readonly string[];
}

function readOutline(bytes: Uint8Array, part: string): Outline {
  const slides: { id: string; relation: string }[] = [];
  const sections: { name: string; slides: string[] }[] = [];
  const faults: string[] = [];
  let inSections = false;
  readXml(bytes, part, {
    open(element, attributes) {
      const { id = '' } = attributes;
      if (element === 'sectionLst') inSections = true;
      else if (element === 'section') sections.push({ name: attributes['name'] ?? '', slides: [] });
      else if (element === 'sldId' && inSections) sections.at(-1)?.slides.push(id);
      else if (element === 'sldId') slides.push({ id, relation: relationOf(attributes) });
      else if (element === 'sldMasterId' && Number(id) < leastLayoutId)
        faults.push(`${part}: master ${id}`);
    },
    close(element) {
      if (element === 'sectionLst') inSections = false;
    },
  });
  const ids = slides.map(({ id }) => id);
  const wrong = ids.filter(
    (id, index) =>
      !(Number(id) >= leastSlideId && Number(id) < leastLayoutId) || ids.indexOf(id) !== index,
  );
  return { slides, sections, faults: [...faults, ...wrong.map((id) => `${part}: slide id ${id}`)] };
}

/** `r:id` beside an `id` of its own. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  const { id: _, ...others } = attributes;
  return attributeOf(others, 'id') ?? '';
}

/** Sections as lists of slides that follow each other, all slides in one of them. */
function sectionsOf({ slides, sections }: Outline, faults: string[]) {
  const listed = sections.flatMap((section) => section.slides);
  if (sections.length > 0 && listed.join() !== slides.map(({ id }) => id).join())
    faults.push('sections: other slides than the file');
  return sections.map(({ name, slides: own }) => ({ name, slides: own.length }));
}

/** Masters, layouts and themes: fonts, and numbers that may be there once. */
async function readFurniture(
  office: OfficePackage,
  typefaces: Set<string>,
  faults: string[],
): Promise<void> {
  const layoutIds = new Set<string>();
  for (const part of office.names.filter((name) =>
    /^ppt\/(?:slideMasters|slideLayouts|notesMasters|theme)\/[^/]+\.xml$/.test(name),
  )) {
    const ids = new Set<string>();
    readXml(await office.read(part), part, {
      open(element, attributes) {
        addTypeface(element, attributes, typefaces);
        const { id = '' } = attributes;
        if (element === 'cNvPr') {
          if (ids.has(id)) faults.push(`${part}: id ${id} twice`);
          ids.add(id);
        } else if (element === 'sldLayoutId') {
          if (layoutIds.has(id) || Number(id) < leastLayoutId) faults.push(`${part}: layout ${id}`);
          layoutIds.add(id);
        }
      },
    });
  }
}

/** What the file says of itself (`docProps`). */
async function readProperties(
  office: OfficePackage,
): Promise<Pick<PresentationFindings, 'title' | 'language' | 'properties'>> {
  const said = new Map<string, string>();
  const properties: string[] = [];
  const parts = office
    .relationsOf('')
    .filter(({ type }) => type.endsWith('properties'))
    .map(({ target }) => target);
  for (const part of parts) {
    let words = '';
    readXml(await office.read(part), part, {
      open() {
        words = '';
      },
      text(more) {
        words += more;
      },
      close(element) {
        if (words === '') return;
        said.set(element, words);
        properties.push(words);
        words = '';
      },
    });
  }
  return { title: said.get('title') ?? null, language: said.get('language') ?? null, properties };
}
