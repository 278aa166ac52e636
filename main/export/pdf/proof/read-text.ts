import './pdfjs-needs.ts';
// Its parser, which it would otherwise start in a thread of its own, from a file of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FoundEntry } from './find-failures.ts';

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type OutlineItem = Awaited<ReturnType<Document['getOutline']>>[number];
type Destination = OutlineItem['dest'];
type TextItem = Extract<
  Awaited<ReturnType<Page['getTextContent']>>['items'][number],
  { str: string }
>;

export interface ReadText {
  readonly title: string | null;
  readonly language: string | null;
  readonly snapshot: string | null;
  readonly hash: string | null;
  readonly pages: readonly PageText[];
  readonly outline: readonly FoundEntry[];
}

interface PageText {
  readonly text: string;
  readonly brokenLinks: readonly string[];
  readonly links: readonly number[];
}

/**
 * Reads a file with pdf.js, as viewers do that never saw how it was made.
 * @param onPage is told how many pages are read
 */
export async function readText(
  bytes: Uint8Array,
  onPage: (count: number) => void,
): Promise<ReadText> {
  const loading = getDocument({
    // It takes the bytes away, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    const file = await loading.promise;
    const pages: PageText[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      pages.push(await readPage(file, await file.getPage(number)));
      onPage(number);
    }
    const entries = (await file.getOutline()) ?? [];
    const { info } = await file.getMetadata();
    return { pages, outline: await readEntries(file, entries), ...informationOf(info) };
  } finally {
    await loading.destroy();
  }
}

async function readPage(file: Document, page: Page): Promise<PageText> {
  // As it is stored: ligatures and compatibility forms must not be mended here.
  const { items } = await page.getTextContent({ disableNormalization: true });
  const text = joinRuns(items.filter((item) => 'str' in item));
  const brokenLinks: string[] = [];
  const links = new Set<number>();
  for (const { subtype, dest, url, unsafeUrl } of await page.getAnnotations()) {
    if (subtype !== 'Link') continue;
    const target = dest ? await pageOf(file, dest) : null;
    if (target === null) brokenLinks.push(url ?? unsafeUrl ?? JSON.stringify(dest));
    else links.add(target + 1);
  }
  page.cleanup();
  return { text, brokenLinks, links: [...links].sort((a, b) => a - b) };
}

/**
 * The runs of a page as text, with a line feed wherever the next one stands apart. pdf.js leaves
 * that out where a line above ends to the right of where the next begins.
 */
function joinRuns(runs: readonly TextItem[]): string {
  let text = '';
  let last: TextItem | null = null;
  for (const run of runs) {
    if (run.str === '' && !run.hasEOL) continue;
    if (last && !follows(last, run)) text += '\n';
    text += run.hasEOL ? `${run.str}\n` : run.str;
    last = run;
  }
  return text;
}

/** Whether a run begins where the one before it ends, give or take a tenth of its size. */
function follows(last: TextItem, { transform, height }: TextItem): boolean {
  const [, , , , lastX, lastY] = last.transform as readonly number[];
  const [, , , , x, y] = transform as readonly number[];
  if (lastX === undefined || lastY === undefined || x === undefined || y === undefined)
    return false;
  const near = 0.5 + 0.1 * Math.max(height, last.height);
  return Math.abs(y - lastY) <= near && Math.abs(x - (lastX + last.width)) <= near;
}

async function readEntries(file: Document, entries: readonly OutlineItem[]): Promise<FoundEntry[]> {
  const read: FoundEntry[] = [];
  for (const { title, dest, items } of entries) {
    const page = await pageOf(file, dest);
    read.push({ title, page, children: await readEntries(file, items as readonly OutlineItem[]) });
  }
  return read;
}

/** The page that a destination leads to, from 0; null when it leads nowhere. */
async function pageOf(file: Document, destination: Destination): Promise<number | null> {
  try {
    const target =
      typeof destination === 'string' ? await file.getDestination(destination) : destination;
    return target ? await file.getPageIndex(target[0]) : null;
  } catch {
    return null;
  }
}

function informationOf(info: object) {
  const own = info as Readonly<Record<string, unknown>>;
  const custom = own['Custom'];
  const named = (name: string) => (custom instanceof Map ? custom.get(name) : undefined);
  return {
    title: textOrNull(own['Title']),
    language: textOrNull(own['Language']),
    snapshot: textOrNull(named('Snapshot')),
    hash: textOrNull(named('StoreHash')),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
