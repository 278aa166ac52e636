import { createHash } from 'node:crypto';
import { attributeOf, readXml, type XmlAttributes } from '../../../import/tables/xml.ts';
import type { FoundChart, FoundPicture, FoundSlide } from './findings.ts';
import { readChart } from './read-chart.ts';
import type { OfficePackage } from './read-package.ts';
import { addTypeface } from './read-typefaces.ts';

/** What a part of slide or notes holds, before its relations are followed. */
interface SlidePart {
  readonly title: string | null;
  /** Of placeholders that a slide has from its master, such as its number, nothing. */
  readonly text: string;
  readonly isHidden: boolean;
  readonly charts: readonly string[];
  readonly pictures: readonly PictureShape[];
  readonly links: readonly string[];
  readonly unsaid: readonly string[];
  readonly faults: readonly string[];
}

interface PictureShape {
  readonly name: string;
  readonly alt: string;
  readonly relation: string;
}

interface OpenShape {
  name: string;
  alt: string;
  placeholder: string | null;
  text: string;
  chart: boolean;
}

/** Elements of a slide's tree that stand for themselves, with a name, an id and words. */
const shapeElements = new Set(['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp']);
/** From the master: they say what it says. The foot is a slide's own: its sources and what they print otherwise. */
const furniture = new Set(['sldNum', 'dt', 'hdr', 'sldImg']);
const titles = new Set(['title', 'ctrTitle']);

export interface SlideReading extends FoundSlide {
  readonly faults: readonly string[];
}

/** @param numbers which slide a part is, from 1 */
export async function readSlide(
  office: OfficePackage,
  part: string,
  numbers: ReadonlyMap<string, number>,
  typefaces: Set<string>,
): Promise<SlideReading> {
  const read = readSlidePart(await office.read(part), part, typefaces);
  const relations = office.relationsOf(part);
  const relation = (id: string) => relations.find((one) => one.id === id);
  /** The part that a relation leads to; what is not there is a fault of the file's parts. */
  const partOf = (id: string) => {
    const target = relation(id)?.target;
    return target !== undefined && office.has(target) ? target : undefined;
  };
  const charts: FoundChart[] = [];
  for (const id of read.charts) {
    const target = partOf(id);
    if (target !== undefined) charts.push(await readChart(office, target, typefaces));
  }
  const pictures: FoundPicture[] = [];
  for (const { name, alt, relation: id } of read.pictures) {
    const target = partOf(id);
    if (target === undefined) continue;
    const sha256 = createHash('sha256')
      .update(await office.read(target))
      .digest('hex');
    pictures.push({ name, alt, sha256 });
  }
  const led = read.links.map((id) => ({ id, target: relation(id) }));
  const slides = led.map(({ target }) =>
    target && !target.isExternal ? numbers.get(target.target) : undefined,
  );
  const [notes] = relations.filter(({ type }) => type === 'notesSlide');
  const said = notes && readSlidePart(await office.read(notes.target), notes.target, typefaces);
  const used = new Set([
    ...read.charts,
    ...read.pictures.map((one) => one.relation),
    ...read.links,
  ]);
  const dangling = [...used]
    .filter((id) => !relation(id))
    .map((id) => `${part}: no relation ${id}`);
  return {
    title: read.title,
    text: [read.text, ...charts.map(({ text }) => text)].join('\n'),
    notes: said?.text ?? '',
    isHidden: read.isHidden,
    charts,
    pictures,
    links: [...new Set(slides.filter((number) => number !== undefined))].sort((a, b) => a - b),
    brokenLinks: led
      .filter((_, index) => slides[index] === undefined)
      .map(({ id, target }) => target?.target ?? id),
    unsaid: read.unsaid,
    faults: [...read.faults, ...(said?.faults ?? []), ...dangling],
  };
}

function readSlidePart(bytes: Uint8Array, part: string, typefaces: Set<string>): SlidePart {
  const shapes: OpenShape[] = [];
  const ids = new Set<string>();
  const faults: string[] = [];
  const texts: string[] = [];
  const charts: string[] = [];
  const pictures: PictureShape[] = [];
  const links: string[] = [];
  const unsaid: string[] = [];
  let title: string | null = null;
  let isHidden = false;
  let isText = false;

  function openShape(): void {
    shapes.push({ name: '', alt: '', placeholder: null, text: '', chart: false });
  }

  /** The first `cNvPr` within a shape is its own. */
  function nameShape({ id = '', name = '', descr = '' }: XmlAttributes): void {
    if (ids.has(id)) faults.push(`${part}: id ${id} twice`);
    ids.add(id);
    const shape = shapes.at(-1);
    if (shape && shape.name === '') Object.assign(shape, { name, alt: descr });
  }

  function closeShape({ name, alt, placeholder, text, chart }: OpenShape): void {
    if (chart && alt.trim() === '') unsaid.push(name);
    if (text.trim() === '' || furniture.has(placeholder ?? '')) return;
    if (titles.has(placeholder ?? '')) title = (title ?? '') + text;
    texts.push(text);
  }

  readXml(bytes, part, {
    open(element, attributes) {
      addTypeface(element, attributes, typefaces);
      const shape = shapes.at(-1);
      if (shapeElements.has(element)) openShape();
      else if (element === 'sld') isHidden = attributes['show'] === '0';
      else if (element === 'cNvPr') nameShape(attributes);
      else if (element === 'ph' && shape) shape.placeholder = attributes['type'] ?? 'body';
      else if (element === 'chart' && shape) {
        shape.chart = true;
        charts.push(attributeOf(attributes, 'id') ?? '');
      } else if (element === 'blip' && shape)
        pictures.push({
          ...{ name: shape.name, alt: shape.alt },
          relation: attributeOf(attributes, 'embed') ?? '',
        });
      else if (element === 'hlinkClick') {
        const id = attributeOf(attributes, 'id') ?? '';
        // An empty one has an action of its own.
        if (id !== '') links.push(id);
      } else if (element === 't') isText = true;
      else if (element === 'br' && shape) shape.text += '\n';
    },
    text(words) {
      const shape = shapes.at(-1);
      if (isText && shape) shape.text += words;
    },
    close(element) {
      if (element === 't') isText = false;
      else if (element === 'p') {
        const shape = shapes.at(-1);
        if (shape) shape.text += '\n';
      } else if (shapeElements.has(element)) {
        const done = shapes.pop();
        if (done) closeShape(done);
      }
    },
  });
  return { title, text: texts.join('\n'), isHidden, charts, pictures, links, unsaid, faults };
}
