import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import type {
  DrawnBox,
  DrawnChart,
  DrawnItem,
  DrawnPicture,
} from '../../../shared/model/presentation.ts';
import { zipFiles } from '../tables/zip.ts';
import { chartPart } from './charts/chart-part.ts';
import { chartWorkbook } from './charts/workbook.ts';
import { createColours } from './colours.ts';
import { type LayoutPlaces, placesOn, usualPlaces } from './masters/layout-places.ts';
import { layout, master } from './masters/master.ts';
import { notesMaster, notesPage } from './masters/notes.ts';
import { theme } from './masters/theme.ts';
import { createMedia } from './package/media.ts';
import { createPackage, type Part } from './package/presentation-package.ts';
import type {
  PresentationDocument,
  PresentationSlide,
  PresentationSources,
} from './presentation-document.ts';
import { firstMasterId, guid, presentationPart, settingsParts } from './presentation-part.ts';
import { coreProperties, customProperties, extendedProperties } from './properties.ts';
import { hasOwnGround } from './slides/ground.ts';
import { slide } from './slides/slide.ts';

const types = {
  presentation:
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  master: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  layout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  slide: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  notesMaster: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
  notes: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
  presProps: 'application/vnd.openxmlformats-officedocument.presentationml.presProps+xml',
  viewProps: 'application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml',
  tableStyles: 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

/**
 * The document as a PPTX whose slides are edited in Office: titles, texts, tables, charts with their
 * workbooks, grouped shapes, pictures. The same document gives the same bytes.
 *
 * @throws the reason of `signal`, and whatever `readPicture` throws
 */
export async function writePresentation(
  document: PresentationDocument,
  sources: PresentationSources,
): Promise<Uint8Array> {
  const { language, look } = document;
  const { signal } = sources;
  const slides = document.sections.flatMap((section) => section.slides);
  const moment = new Date(document.snapshot.changedAt);
  const colours = createColours(look);
  const file = createPackage();
  const media = createMedia(file);
  const workbooks: (() => Promise<void>)[] = [];
  let charts = 0;

  const presentation = file.add('ppt/presentation.xml', types.presentation);
  file.relateRoot('officeDocument', presentation);
  addProperties();
  const masterPart = file.add('ppt/slideMasters/slideMaster1.xml', types.master);
  const masterRelation = presentation.relate('slideMaster', masterPart);
  const slideParts = slides.map((_, index) =>
    file.add(`ppt/slides/slide${index + 1}.xml`, types.slide),
  );
  const slideRelations = slideParts.map((part) => presentation.relate('slide', part));
  const themePart = addTheme(1);
  presentation.relate('theme', themePart);
  masterPart.relate('theme', themePart);
  const layouts = addLayouts();
  const notes = slides.some((one) => one.notes.length > 0) ? addNotesMaster() : null;
  addSettings();
  presentation.write(
    presentationPart(document, {
      master: masterRelation,
      notesMaster: notes && presentation.relate('notesMaster', notes),
      slides: slideRelations,
    }),
  );

  for (const [index, one] of slides.entries()) {
    signal?.throwIfAborted();
    await writeSlide(one, index);
  }
  signal?.throwIfAborted();
  return zipFiles(Object.fromEntries(file.files()), moment, levelOf);

  async function writeSlide({ drawing, isHidden, notes: said }: PresentationSlide, index: number) {
    const part = slideParts[index] as Part;
    const own = layouts.get(drawing.layout);
    if (!own) throw new Error(`no layout is called ${drawing.layout}`);
    part.relate('slideLayout', own.part);
    const pictures = await readPictures(drawing.items);
    part.write(
      slide(drawing, isHidden, {
        ...{ language, colours, page: index + 1, titlePlace: own.places.title },
        link(page) {
          const target = slideParts[page];
          return target ? part.relate('slide', target) : null;
        },
        picture(drawn) {
          const image = pictures.get(drawn);
          return image ? part.relate('image', image) : null;
        },
        chart: (drawn, frame) => part.relate('chart', addChart(drawn, frame)),
      }),
    );
    for (const write of workbooks.splice(0)) await write();
    if (notes && said.length > 0) addNotes(part, said, index, notes);
  }

  async function readPictures(
    items: readonly DrawnItem[],
  ): Promise<Map<DrawnPicture, Part | null>> {
    const found = new Map<DrawnPicture, Part | null>();
    for (const drawn of picturesIn(items)) {
      const bytes =
        'hash' in drawn.file
          ? await sources.readPicture(drawn.file.hash)
          : new Uint8Array(Buffer.from(drawn.file.png, 'base64'));
      found.set(drawn, media.add(bytes));
    }
    return found;
  }

  function addChart(drawn: DrawnChart, frame: DrawnBox): Part {
    charts += 1;
    const number = charts;
    const part = file.add(`ppt/charts/chart${number}.xml`, types.chart);
    const workbook = chartWorkbook(drawn, language, moment);
    const workbookPart = file.add(
      `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
      types.workbook,
    );
    const relation = part.relate('package', workbookPart);
    part.write(
      chartPart(
        drawn,
        frame,
        { ...workbook, relation },
        {
          ...{ language, colours },
          id: (text) => guid(`chart ${number} ${text}`),
        },
      ),
    );
    workbooks.push(async () => workbookPart.writeBytes(await workbook.bytes()));
    return part;
  }

  function addNotes(
    part: Part,
    said: readonly string[],
    index: number,
    notesMasterPart: Part,
  ): void {
    const page = file.add(`ppt/notesSlides/notesSlide${index + 1}.xml`, types.notes);
    page.relate('notesMaster', notesMasterPart);
    page.relate('slide', part);
    part.relate('notesSlide', page);
    page.write(notesPage(said, document.footer, language));
  }

  function addTheme(number: number): Part {
    const part = file.add(`ppt/theme/theme${number}.xml`, types.theme);
    part.write(theme(look.name, language, colours));
    return part;
  }

  function addNotesMaster(): Part {
    const part = file.add('ppt/notesMasters/notesMaster1.xml', types.notesMaster);
    // A theme belongs to one master.
    part.relate('theme', addTheme(2));
    part.write(notesMaster(language));
    return part;
  }

  /** One layout for each that the slides have, in the order in which they first have it. */
  function addLayouts(): Map<string, { part: Part; places: LayoutPlaces }> {
    const made = new Map<string, { part: Part; places: LayoutPlaces }>();
    const writing = { language, colours, footer: document.footer };
    for (const { drawing } of slides) {
      if (made.has(drawing.layout)) continue;
      const part = file.add(`ppt/slideLayouts/slideLayout${made.size + 1}.xml`, types.layout);
      const places = placesOn(drawing, usualPlaces, hasOwnGround(drawing, colours));
      part.relate('slideMaster', masterPart);
      part.write(layout(drawing, layoutName(drawing.layout), places, writing));
      made.set(drawing.layout, { part, places });
    }
    const listed = [...made.values()].map(({ part }, index) => ({
      id: firstMasterId + 1 + index,
      relation: masterPart.relate('slideLayout', part),
    }));
    masterPart.write(master(usualPlaces, listed, writing));
    return made;
  }

  function layoutName(key: string): string {
    return key === 'appendix'
      ? translate(language, 'pages.appendix')
      : translate(language, `layout.${key}` as MessageKey);
  }

  function addProperties(): void {
    const core = file.add('docProps/core.xml', types.core);
    const extended = file.add('docProps/app.xml', types.extended);
    const custom = file.add('docProps/custom.xml', types.custom);
    core.write(coreProperties(document));
    extended.write(extendedProperties(document));
    custom.write(customProperties(document));
    file.relateRoot('coreProperties', core);
    file.relateRoot('extendedProperties', extended);
    file.relateRoot('customProperties', custom);
  }

  function addSettings(): void {
    for (const kind of ['presProps', 'viewProps', 'tableStyles'] as const) {
      const part = file.add(`ppt/${kind}.xml`, types[kind]);
      part.write(settingsParts[kind]);
      presentation.relate(kind, part);
    }
  }
}

/** Pictures and workbooks are compressed already. */
function levelOf(name: string): 0 | 6 {
  return /\.(?:jpeg|png|xlsx)$/.test(name) ? 0 : 6;
}

function picturesIn(items: readonly DrawnItem[]): DrawnPicture[] {
  return items.flatMap((item) =>
    item.kind === 'picture' ? [item] : item.kind === 'group' ? picturesIn(item.items) : [],
  );
}
