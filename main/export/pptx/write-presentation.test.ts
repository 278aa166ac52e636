import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import { locales } from '../../../shared/model/localized.ts';
import { PictureHash } from '../../../shared/model/picture.ts';
import type { DrawnItem, DrawnPicture, SlideDrawing } from '../../../shared/model/presentation.ts';
import { pptxDocument } from '../../verifying/pptx.ts';
import { typefaces } from './masters/theme.ts';
import type { PresentationDocument } from './presentation-document.ts';
import { chart, drawing, look, presentation, run, table, text } from './testing/drawings.ts';
import { all, causesIn, openFile, repairCauses } from './testing/repair-causes.ts';
import { writePresentation } from './write-presentation.ts';

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const hash = PictureHash.parse('ab'.repeat(32));

function picture(about: Partial<DrawnPicture> = {}): DrawnPicture {
  return {
    kind: 'picture',
    box: { x: 64, y: 120, width: 400, height: 300 },
    file: { hash },
    crop: { x: 0.1, y: 0.2, width: 0.5, height: 0.75 },
    ...{ radius: 8, alt: '南湖的傍晚' },
    ...about,
  };
}

function write(document: PresentationDocument): Promise<Uint8Array> {
  return writePresentation(document, { readPicture: () => png });
}

/** Something of every kind, in every way that there is. */
function everything(): PresentationDocument {
  const fill = { colour: look.accents.teal.tint, opacity: 0.5 };
  const stroke = {
    paint: { colour: look.line, opacity: 1 },
    ...{ width: 2, dash: [8, 4, 2], cap: 'round' as const },
  };
  const box = { x: 500, y: 200, width: 100, height: 80 };
  const forms: DrawnItem[] = [
    { kind: 'shape', box, form: { type: 'rectangle', radius: 12 }, fill, stroke },
    { kind: 'shape', box, form: { type: 'ellipse' }, fill, stroke: null },
    {
      ...{ kind: 'shape', box, fill: null, stroke },
      form: { type: 'line', from: [600, 200], to: [500, 280] },
    },
    {
      ...{ kind: 'shape', box, fill, stroke: null },
      form: {
        type: 'path',
        steps: [
          { to: 'move', x: 500, y: 280 },
          { to: 'line', x: 550, y: 200 },
          { to: 'curve', x1: 560, y1: 200, x2: 600, y2: 240, x: 600, y: 280 },
          { to: 'close' },
        ],
      },
    },
  ];
  const ring = chart({ type: 'ring', hole: 0.6, categoryLabels: [null, null, null, null] });
  const stacked = chart({ type: 'stacked-bars', axis: { least: 0, greatest: 4080.5 } });
  const rows = [
    ['指标', '2022年', '2023年'],
    ['高新技术企业', '1320家', '突破1450家'],
    ['空格', ''],
  ];
  return presentation(
    [
      drawing(
        [
          ...forms,
          {
            kind: 'group',
            name: '台阶图',
            alt: '三级台阶',
            items: [...forms, text(['一级'], { x: 510, y: 210 })],
          },
          text(['1'], { x: 1200, y: 676, size: 13, role: 'place' }),
        ],
        { layout: 'ladder' },
      ),
      drawing([chart(), picture(), picture({ alt: '' })]),
      {
        drawing: drawing([table(rows)], { layout: 'table' }),
        isHidden: true,
        notes: ['各位好。', '来源：2023年政府工作报告，第3段'],
      },
      drawing([ring, chart({ type: 'columns' }), stacked], {
        ground: { colour: look.surface, opacity: 1 },
      }),
      drawing([], { layout: 'hero-figure', glow: light }),
      { ...drawing([], { layout: 'closing', title: '谢谢' }), items: [] },
      drawing([
        text(
          [[run('突破'), run('1450', { size: 60, weight: 700, leadsTo: 0 }), run('家')], '第二行'],
          {
            ...{ x: 64, y: 200, align: 'middle' },
          },
        ),
        text([[run('[1]', { leadsTo: 3 })]], { x: 64, y: 400, align: 'end' }),
      ]),
    ],
    {},
  );
}

/** Light behind a head. */
const light = {
  ...{ x: 0.12, y: 0 },
  stops: [
    { at: 0, colour: '#E3EBF3' },
    { at: 0.5, colour: look.paper },
  ],
};

/** The texts of a document of XML, one a paragraph. */
function paragraphsIn(bytes: Uint8Array, name: string): string[] {
  const found = openFile(bytes).documents.find((one) => one.name === name);
  return found
    ? all(found.root, 'p')
        .filter(({ prefix }) => prefix === 'a')
        .map((one) =>
          all(one, 't')
            .map(({ textContent }) => textContent ?? '')
            .join(''),
        )
    : [];
}

function lineIn({ localName, textContent }: ReturnType<typeof all>[number]): string[] {
  if (localName === 'br') return ['\n'];
  return localName === 't' ? [textContent ?? ''] : [];
}

describe('a presentation is read back by the reader of documents', () => {
  test('with the texts of its slides, and the values of its charts', async () => {
    const { pieces, tables } = await pptxDocument(await write(presentation([drawing([chart()])])));
    const texts = pieces.map((piece) => piece.text);
    expect(texts).toContain('科技企业快速成长');
    const cells = tables.flatMap(({ sheet }) => sheet.cells.map((cell) => cell.text));
    expect(cells).toEqual(
      expect.arrayContaining(['高新技术企业', '企业数（家）', '1450', '1320.5']),
    );
  });
});

describe('the same document', () => {
  test('gives the same bytes', async () => {
    expect(await write(everything())).toEqual(await write(everything()));
  });
});

describe('the archive', () => {
  test('says how long each file is before it, and keeps as they are those that are compressed', async () => {
    const zip = await fromBufferPromise(Buffer.from(await write(everything())));
    const entries: Entry[] = [];
    for await (const one of zip.eachEntry()) entries.push(one);
    const sizesFollow = (flags: number) => (flags & 8) !== 0;
    expect(entries.filter((one) => sizesFollow(one.generalPurposeBitFlag))).toEqual([]);
    const stored = entries.filter((one) => one.compressionMethod === 0);
    const endings = stored.map(({ fileName }) => fileName.replace(/^.*\./, ''));
    expect(new Set(endings)).toEqual(new Set(['png', 'xlsx']));
  });
});

describe('what PowerPoint would repair', () => {
  test('is in no file', async () => {
    expect(causesIn(await write(everything()))).toEqual({});
  });

  test('is found where it is', async () => {
    const { parts, ...file } = openFile(await write(everything()));
    const spoilt = new Map(parts);
    spoilt.delete('ppt/slides/slide2.xml');
    const found = { ...file, parts: spoilt };
    expect(repairCauses['a type is given for a part that is not there']?.(found)).toEqual([
      'ppt/slides/slide2.xml',
    ]);
    expect(repairCauses['a relationship leads to no part']?.(found)).not.toEqual([]);
  });
});

describe('by the Open XML SDK', () => {
  test.each(locales)(
    'a presentation in %s is valid',
    async (language) => {
      const bytes = await write({ ...everything(), language });
      const found = await validate(bytes, 'pptx', 'Microsoft365');
      expect(
        found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`),
      ).toEqual([]);
    },
    120_000,
  );
});

describe('typefaces', () => {
  test.each(locales)('are those that a computer in China has (%s)', async (language) => {
    const parts = unzipSync(await write({ ...everything(), language }));
    const named = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .flatMap(([, bytes]) =>
        [...strFromU8(bytes).matchAll(/typeface="([^"]*)"/g)].map(([, name]) => name),
      );
    const known = [
      typefaces.latin,
      ...typefaces.chinese,
      '',
      '+mj-lt',
      '+mj-ea',
      '+mj-cs',
      '+mn-lt',
      '+mn-ea',
      '+mn-cs',
    ];
    expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});

describe('the ground of a slide', () => {
  const written = async (about: Partial<SlideDrawing>, name: string) => {
    const title = text(['封面'], { x: 72, y: 84, size: 64, role: 'title' }, { paint: white });
    const bytes = await write(presentation([{ ...drawing([], about), items: [title] }]));
    return openFile(bytes).documents.find((one) => one.name === `ppt/${name}.xml`)?.root;
  };
  const white = { colour: look.paper, opacity: 1 };
  const red = { colour: look.accents.red.strong.toUpperCase(), opacity: 1 };

  test('is that of its layout, too, where words of a new slide have the colour of its words', async () => {
    for (const name of ['slides/slide1', 'slideLayouts/slideLayout1']) {
      const root = await written({ layout: 'cover', ground: red }, name);
      const [bg] = root ? all(root, 'bg') : [];
      expect(bg && all(bg, 'schemeClr')[0]?.getAttribute('val'), name).toBe('accent6');
    }
    const layout = await written({ layout: 'cover', ground: red }, 'slideLayouts/slideLayout1');
    const title = layout ? all(layout, 'defRPr')[0] : undefined;
    expect(title && all(title, 'schemeClr')[0]?.getAttribute('val')).toBe('bg1');
  });

  test('has its light in rings round the same place, out to the paper', async () => {
    const slide = await written({ glow: light }, 'slides/slide1');
    const [gradient] = slide ? all(slide, 'gradFill') : [];
    if (!gradient) throw new Error('no light');
    expect(all(gradient, 'gs').map((one) => one.getAttribute('pos'))).toEqual([
      '0',
      '50000',
      '100000',
    ]);
    const sides = (name: string) =>
      ['l', 't', 'r', 'b'].map((side) => Number(all(gradient, name)[0]?.getAttribute(side)));
    expect(sides('fillToRect')).toEqual([12_000, 0, 88_000, 100_000]);
    // The box that has this place in its middle: as far beyond the slide as it is from its farther edge.
    expect(sides('tileRect')).toEqual([-76_000, -100_000, 0, 0]);
  });

  test('is the master’s where it is paper', async () => {
    const slide = await written({}, 'slides/slide1');
    expect(slide && all(slide, 'bg')).toEqual([]);
  });
});

describe('on a slide', () => {
  test('the title stands in the place of the title, shown or not', async () => {
    const { documents } = openFile(await write(everything()));
    const slides = documents.filter(({ name }) => name.startsWith('ppt/slides/'));
    const titles = slides.map(({ root }) =>
      all(root, 'sp')
        .filter((one) => all(one, 'ph')[0]?.getAttribute('type') === 'title')
        .map((one) => [
          all(one, 't')
            .map(({ textContent }) => textContent)
            .join(''),
          all(one, 'cNvPr')[0]?.getAttribute('hidden') ?? '',
        ]),
    );
    expect(titles[0]).toEqual([['科技企业快速成长', '']]);
    expect(titles[5]).toEqual([['谢谢', '1']]);
  });

  test('lines are broken where they were', async () => {
    const lines = ['第一行到这里', '第二行'];
    const bytes = await write(presentation([drawing([text(lines, { x: 64, y: 200 })])]));
    const slide = openFile(bytes).documents.find(({ name }) => name === 'ppt/slides/slide1.xml');
    const found = slide ? all(slide.root, 'p').map((one) => all(one).flatMap(lineIn).join('')) : [];
    expect(found).toContain(lines.join('\n'));
  });

  test('a figure stands off the characters around it as on the slide', async () => {
    const runs = [run('新增'), run('206', { gap: 5 }), run('家', { gap: 4 })];
    const line = text([runs], { x: 64, y: 200 });
    const wide = line.lines.map((one) => ({ ...one, width: one.width + 9 }));
    const bytes = await write(presentation([drawing([{ ...line, lines: wide }])]));
    const slide = openFile(bytes).documents.find(({ name }) => name === 'ppt/slides/slide1.xml');
    const spaced = slide
      ? all(slide.root, 'r').flatMap((one) => {
          const spacing = all(one, 'rPr')[0]?.getAttribute('spc');
          return spacing ? [[all(one, 't')[0]?.textContent, spacing]] : [];
        })
      : [];
    // Behind its last character, in hundredths of a point.
    expect(spaced).toEqual([
      ['增', '375'],
      ['6', '300'],
    ]);
    const sizes = slide ? all(slide.root, 'rPr').map((one) => one.getAttribute('sz')) : [];
    expect(sizes.filter((size) => size === '1500')).toHaveLength(5);
  });

  test('of a figure in a sentence the number is the link, and nothing is cut off it', async () => {
    const at = (words: string, about: object = {}) => run(words, { leadsTo: 0, ...about });
    const words = [run('市场主体'), at('突破'), at('20', { gap: 3 }), at('万户', { gap: 3 })];
    const bytes = await write(presentation([drawing([text([words], { x: 64, y: 200 })])]));
    const slide = openFile(bytes).documents.find(({ name }) => name === 'ppt/slides/slide1.xml');
    const links = slide
      ? all(slide.root, 'r')
          .filter((one) => all(one, 'hlinkClick').length > 0)
          .map((one) => all(one, 't')[0]?.textContent)
      : [];
    expect(links).toEqual(['20']);
  });

  test('its number is a field where it is the page’s', async () => {
    const number = (printed: string) =>
      text([printed], { x: 1200, y: 676, size: 13, role: 'place' });
    const bytes = await write(presentation([drawing([number('1')]), drawing([number('12')])]));
    const fields = openFile(bytes)
      .documents.filter(({ name }) => name.startsWith('ppt/slides/'))
      .map(({ root }) => all(root, 'fld').map((one) => one.getAttribute('type')));
    expect(fields).toEqual([['slidenum'], []]);
  });

  test('text keeps what may stand in XML, whatever it is', async () => {
    const hostile = ']]> & <script>alert("1")</script> 𠮷👍 _x0041_';
    const spoilt = `${hostile}\u0000\u001B\uD800`;
    const items = [
      text([spoilt], { x: 64, y: 200 }),
      { ...chart(), categories: [spoilt, '二', '三', '四'] },
    ];
    const slide = { drawing: drawing(items, { title: spoilt }), notes: [spoilt], name: spoilt };
    const bytes = await write({
      ...presentation([], { title: spoilt, footer: spoilt }),
      sections: [{ name: spoilt, slides: [{ ...slide, isHidden: false }] }],
    });
    expect(causesIn(bytes)).toEqual({});
    expect(paragraphsIn(bytes, 'ppt/slides/slide1.xml')).toContain(`${hostile}\uFFFD`);
    const { tables } = await pptxDocument(bytes);
    expect(tables.flatMap(({ sheet }) => sheet.cells.map((cell) => cell.text))).toContain(
      `${hostile}\uFFFD`,
    );
  });

  test('colours of the look are those of the theme', async () => {
    const bytes = await write(everything());
    const loose = openFile(bytes)
      .documents.filter(({ name }) => /ppt\/(slides|charts)\//.test(name))
      .flatMap(({ root }) => all(root, 'srgbClr').map((one) => one.getAttribute('val')));
    expect(loose).toEqual([]);
  });
});

describe('pictures', () => {
  test('are in the file once, cut as on the slide, with their words', async () => {
    const bytes = await write(
      presentation([drawing([picture()]), drawing([picture({ alt: '' })])]),
    );
    const { parts, documents } = openFile(bytes);
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.png',
    ]);
    const [first] = documents.filter(({ name }) => name === 'ppt/slides/slide1.xml');
    const [cut] = first ? all(first.root, 'srcRect') : [];
    expect(['l', 't', 'r', 'b'].map((key) => cut?.getAttribute(key))).toEqual([
      '10000',
      '20000',
      '40000',
      '5000',
    ]);
    const words = first ? all(first.root, 'cNvPr').map((one) => one.getAttribute('descr')) : [];
    expect(words).toContain('南湖的傍晚');
  });
});

describe('a chart', () => {
  test('writes what the store prints, by the cells of its workbook', async () => {
    const bytes = await write(presentation([drawing([chart()])]));
    const [part] = openFile(bytes).documents.filter(({ name }) => name.startsWith('ppt/charts/'));
    const labels = part
      ? all(part.root, 'dLbl').map((one) =>
          all(one, 't')
            .map(({ textContent }) => textContent)
            .join(''),
        )
      : [];
    expect(labels).toEqual(['突破1450家', '1320.5家', '880家', '430家']);
    const kinds = part ? all(part.root, 'fld').map((one) => one.getAttribute('type')) : [];
    expect(new Set(kinds)).toEqual(new Set(['CELLRANGE']));
  });
});

describe('many slides', () => {
  test('are written one by one, and can be given up', async () => {
    const shown = Array.from({ length: 40 }, (_, index) =>
      PictureHash.parse(String(index).padStart(64, '0')),
    );
    const slides = shown.map((one) => drawing([chart(), picture({ file: { hash: one } })]));
    const controller = new AbortController();
    const written: PictureHash[] = [];
    const done = writePresentation(presentation(slides), {
      readPicture(one) {
        written.push(one);
        if (written.length === 3) controller.abort();
        return png;
      },
      signal: controller.signal,
    });
    await expect(done).rejects.toThrow();
    expect(written).toEqual(shown.slice(0, 3));
  });

  test('five hundred are a sound file', async () => {
    const slides = Array.from({ length: 500 }, () => drawing([text(['一'], { x: 64, y: 200 })]));
    const bytes = await write(presentation(slides));
    expect(
      openFile(bytes).documents.filter(({ name }) => name.startsWith('ppt/slides/')),
    ).toHaveLength(500);
  }, 60_000);
});
