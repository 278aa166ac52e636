import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createRendererFiles } from '../../../main/renderer-files.ts';
import { createPictures } from '../../../main/store/pictures/pictures.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { isBareJpeg, jpegSize } from '../../../shared/pictures/jpeg.ts';
import { axeFaults } from '../../axe.ts';
import { asFromCamera, pngBomb } from '../../camera.ts';
import { expect, test } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { buildPictureField } from '../../picture-field/build.ts';
import { drawJpeg, pictureFile } from '../../pictures.ts';

/** The field in a page of its own, under the app's policy, over the app's handlers and a store. */
const fieldTest = test.extend<{ field: Field }, { built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-e2e-'));
      await buildPictureField(folder);
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  field: async ({ built, folder }, use) => {
    const harness = await startChromium(path.join(folder));
    const read = createRendererFiles(built, createPictures(harness.storeFile).read);
    const server = createServer(async (request, response) => {
      const { status, headers, body } = await read(`http://localhost${request.url ?? '/'}`);
      response.writeHead(status, { ...headers }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const field = new Field(harness, server, path.join(folder, 'chosen'));
    await field.open('zh-CN');
    await use(field);
    await harness.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

class Field {
  readonly page: Page;
  readonly #harness: ChromiumHarness;
  readonly #server: Server;
  /** Where files are chosen from. */
  readonly #folder: string;
  #locale: Locale = 'zh-CN';

  constructor(harness: ChromiumHarness, server: Server, folder: string) {
    this.page = harness.page;
    this.#harness = harness;
    this.#server = server;
    this.#folder = folder;
  }

  async open(locale: Locale): Promise<void> {
    this.#locale = locale;
    const { port } = this.#server.address() as AddressInfo;
    await this.page.goto(`http://127.0.0.1:${port}/index.html?locale=${locale}`);
    await this.page.getByTestId('picture-field').waitFor();
  }

  say(key: MessageKey, params = {}): string {
    return translate(this.#locale, key, params);
  }

  button(key: MessageKey) {
    return this.page.getByRole('button', { name: this.say(key) });
  }

  text(key: MessageKey, language: 'in-chinese' | 'in-english') {
    const name = this.say(`field.${language}`, { field: this.say(key) });
    return this.page.getByRole('textbox', { name });
  }

  async choose(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = path.join(this.#folder, name);
    await writeFile(file, bytes);
    const opening = this.page.waitForEvent('filechooser');
    await this.page
      .getByRole('button', {
        name: new RegExp(`${this.say('picture.choose')}|${this.say('picture.change')}`),
      })
      .click();
    await (await opening).setFiles(file);
  }

  /** What the field has said last. */
  async value(): Promise<Picture | null> {
    return JSON.parse((await this.page.getByTestId('value').textContent()) ?? 'null');
  }

  async taken(): Promise<Picture> {
    await expect.poll(() => this.value()).not.toBeNull();
    return (await this.value()) as Picture;
  }

  fileOf(file: string): Buffer {
    return readFileSync(pictureFile(this.#harness.storeFile, file));
  }

  get keptFiles(): string[] {
    const folder = path.dirname(pictureFile(this.#harness.storeFile, ''));
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  drawJpeg(width: number, height: number): Promise<Buffer> {
    return drawJpeg(this.page, { width, height, hue: 200 });
  }
}

fieldTest(
  'a photograph as a phone takes it is turned upright, made smaller, and tells nothing of its place',
  async ({ field }) => {
    const photograph = asFromCamera(await field.drawJpeg(4000, 3000), 6);
    expect(photograph.includes('Wuhan')).toBe(true);
    await field.choose('IMG_0001.JPG', photograph);
    const { file, small, width, height } = await field.taken();
    expect({ width, height }).toEqual({ width: 1920, height: 2560 });
    const [full, smaller] = [field.fileOf(file), field.fileOf(small)];
    expect(jpegSize(smaller)).toEqual({ width: 960, height: 1280 });
    for (const bytes of [full, smaller]) {
      expect(isBareJpeg(bytes)).toBe(true);
      expect(bytes.includes('Wuhan')).toBe(false);
      expect(bytes.includes('Exif')).toBe(false);
    }
    await expect(field.page.getByText(field.say('picture.alt-missing'))).toBeVisible();
    // The same again is no other file.
    const kept = field.keptFiles;
    await field.choose('copy.jpg', photograph);
    await expect(field.page.getByTestId('picture-drop')).toHaveAttribute('aria-busy', 'false');
    expect(field.keptFiles).toEqual(kept);
  },
);

for (const type of ['image/png', 'image/webp'])
  fieldTest(`a ${type} that lets the paper through lies on white`, async ({ field }) => {
    const url = await field.page.evaluate((kind) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 600, height: 400 });
      const context = canvas.getContext('2d');
      context?.fillRect(0, 0, 300, 400);
      return canvas.toDataURL(kind);
    }, type);
    const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    // Named for what it is not: what counts is what it holds.
    await field.choose('drawing.jpg', bytes);
    const { file, small } = await field.taken();
    expect(small).toBe(file);
    const colours = await field.page.evaluate(async (name) => {
      const image = new Image();
      image.src = `/pictures/${name}.jpg`;
      await image.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 600, height: 400 });
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [100, 500].map((x) => context?.getImageData(x, 200, 1, 1).data.slice(0, 3).join());
    }, file);
    expect(colours).toEqual(['0,0,0', '255,255,255']);
  });

fieldTest('a picture comes by paste and by drop, too', async ({ field }) => {
  for (const [kind, width] of [
    ['paste', 500],
    ['drop', 700],
  ] as const) {
    const bytes = (await field.drawJpeg(width, 400)).toString('base64');
    await field.page.getByTestId('picture-drop').evaluate(
      (target, [way, text = '']) => {
        const content = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'a.jpg', { type: 'image/jpeg' }));
        const options = { bubbles: true, cancelable: true };
        target.dispatchEvent(
          way === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
            : new DragEvent('drop', { ...options, dataTransfer: transfer }),
        );
      },
      [kind, bytes] as [string, string],
    );
    await expect.poll(async () => (await field.value())?.width).toBe(width);
  }
});

fieldTest(
  'of two that come at once the last is the picture, however long the first takes',
  async ({ field }) => {
    const drawn = [await field.drawJpeg(3600, 2400), await field.drawJpeg(700, 400)];
    const pictures = drawn.map((bytes) => bytes.toString('base64'));
    await field.page.getByTestId('picture-drop').evaluate((target, pictures) => {
      for (const text of pictures) {
        const content = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([content], 'a.jpg', { type: 'image/jpeg' }));
        const options = { bubbles: true, cancelable: true, clipboardData };
        target.dispatchEvent(new ClipboardEvent('paste', options));
      }
    }, pictures);
    // By then the larger one is done, too: its two files are there beside the other's.
    await expect.poll(() => field.keptFiles.length).toBeGreaterThanOrEqual(3);
    await expect.poll(async () => (await field.value())?.width).toBe(700);
  },
);

const ascii = (text: string) => Buffer.from(text, 'latin1');
const hostile: readonly (readonly [
  name: string,
  bytes: Buffer,
  key: MessageKey,
  params?: object,
])[] = [
  ['IMG_1.HEIC', ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'error.picture.heic'],
  ['IMG_2.jpg', ascii('\0\0\0\x18ftypheix\0\0\0\0mif1heic'), 'error.picture.heic'],
  ['scan.tif', ascii('II*\0\x08\0\0\0'), 'error.picture.other-type', { type: 'TIFF' }],
  [
    'map.svg',
    ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = 1</script></svg>'),
    'error.picture.svg',
  ],
  ['bomb.png', pngBomb(), 'error.picture.too-many-pixels', { found: 100, limit: 64 }],
  ['text.jpg', ascii('I am no picture at all'), 'error.picture.not-a-picture'],
  ['empty.jpg', Buffer.alloc(0), 'error.picture.not-a-picture'],
  ['noise.jpg', Buffer.from([0xff, 0xd8, 0xff, ...Array(500).fill(7)]), 'error.picture.broken'],
];

fieldTest(
  'what is no picture is said in words in both languages, and nothing is kept',
  async ({ field }) => {
    const half = await field.drawJpeg(800, 600);
    const files = [
      ...hostile,
      ['half.jpg', half.subarray(0, half.length / 2), 'error.picture.broken'] as const,
      [
        'huge.jpg',
        Buffer.concat([half, Buffer.alloc(60_000_000)]),
        'error.picture.too-large',
        { found: 61, limit: 60 },
      ] as const,
    ];
    for (const locale of locales) {
      await field.open(locale);
      for (const [name, bytes, key, params] of files) {
        await field.choose(name, bytes);
        await expect(field.page.getByRole('alert')).toHaveText(field.say(key, params));
      }
      // The next good one takes the message away.
      expect(await field.value()).toBeNull();
      expect(field.keptFiles).toEqual([]);
    }
    await field.choose('good.jpg', half);
    await field.taken();
    await expect(field.page.getByRole('alert')).toHaveCount(0);
  },
);

fieldTest('what is shown of it is moved by drag and by keys alike', async ({ field }) => {
  const { page } = field;
  await field.choose('a.jpg', await field.drawJpeg(1600, 1000));
  const { file } = await field.taken();
  const focus = page.getByTestId('picture-focus');
  const corner = page.getByRole('button', { name: field.say('picture.corner.top-left') });
  const picture = page.getByRole('group', { name: field.say('picture.frame') }).locator('img');

  const drag = async (handle: typeof focus, x: number, y: number) => {
    const [from, box] = [await handle.boundingBox(), await picture.boundingBox()];
    if (!from || !box) throw new Error('nothing to drag');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 5 });
    await page.mouse.up();
  };
  const before = Number(await page.getByTestId('value').getAttribute('data-changes'));
  await drag(focus, 0.75, 0.25);
  await expect.poll(async () => (await field.value())?.focus.x).toBeCloseTo(0.75, 1);
  expect((await field.value())?.focus.y).toBeCloseTo(0.25, 1);
  await drag(corner, 0.4, 0.5);
  await expect.poll(async () => (await field.value())?.crop?.x).toBeCloseTo(0.4, 1);
  // A drag is one change, however far it goes.
  await expect(page.getByTestId('value')).toHaveAttribute('data-changes', String(before + 2));
  expect((await field.value())?.focus.y).toBeGreaterThanOrEqual(0.5 - 0.05);

  await field.button('picture.crop-reset').click();
  await expect.poll(async () => (await field.value())?.crop).toBeUndefined();
  const at = (await field.value())?.focus;
  await focus.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => (await field.value())?.focus.x).toBeCloseTo((at?.x ?? 0) - 0.01);
  await expect.poll(async () => (await field.value())?.focus.y).toBeCloseTo((at?.y ?? 0) - 0.05);
  await corner.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect
    .poll(async () => (await field.value())?.crop)
    .toMatchObject({ x: 0.05, width: 0.95 });
  expect((await field.value())?.file).toBe(file);
});

fieldTest('its words are kept as they are written, each once it can be', async ({ field }) => {
  const { page } = field;
  await field.choose('a.jpg', await field.drawJpeg(800, 500));
  await field.taken();
  const missing = page.getByText(field.say('picture.alt-missing'));
  // English alone is no text yet, and nothing of it is lost.
  await field.text('picture.alt', 'in-english').fill('A lake');
  expect((await field.value())?.alt).toBeUndefined();
  await expect(missing).toBeVisible();
  await field.text('picture.alt', 'in-chinese').fill('湖');
  await expect.poll(async () => (await field.value())?.alt).toEqual({ zh: '湖', en: 'A lake' });
  await expect(missing).toBeHidden();
  await field.text('picture.caption', 'in-chinese').fill('图注');
  await field.text('picture.credit', 'in-chinese').fill('摄影：王芳');
  const date = page.getByRole('textbox', { name: field.say('picture.date') });
  await date.fill('2023-13');
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  expect((await field.value())?.date).toBeUndefined();
  await date.fill('2023-10');
  await expect.poll(async () => (await field.value())?.date).toBe('2023-10');
  expect(await field.value()).toMatchObject({
    caption: { zh: '图注', en: null },
    credit: { zh: '摄影：王芳', en: null },
  });
  await field.text('picture.caption', 'in-chinese').fill('');
  await expect.poll(async () => (await field.value())?.caption).toBeUndefined();
  await field.page.screenshot({ path: test.info().outputPath('field.png'), fullPage: true });
  expect(await axeFaults(page)).toEqual([]);
  await field.button('picture.remove').click();
  await expect.poll(() => field.value()).toBeNull();
});
