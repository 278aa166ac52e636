import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a page of the app may do: run its own scripts, show its own files, and reach nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** What the build names by its content: `assets/index-DnrmJcVo.js`. */
const hashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/;

export interface FileResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The only way that a picture is asked for; nothing of the address becomes a part of a path but the hash. */
const picture = /^\/pictures\/([0-9a-f]{64})\.jpg$/;

/**
 * Serves the built renderer from `folder`, and nothing from beside it, and the slides' pictures.
 *
 * @param readPicture by the hash that it is named by; null where there is none
 */
export function createRendererFiles(
  folder: string,
  readPicture: (file: string) => Promise<Uint8Array<ArrayBuffer> | null> = async () => null,
) {
  return async (url: string): Promise<FileResponse> => {
    const asked = picture.exec(pathOf(url) ?? '')?.[1];
    if (asked !== undefined) {
      const body = await readPicture(asked);
      return body ? answer(200, { type: 'image/jpeg', body, isLasting: true }) : answer(404);
    }
    const file = fileWithin(folder, url);
    const type = file && types[path.extname(file)];
    if (!file || !type) return answer(404);
    try {
      const body = new Uint8Array(await readFile(file));
      return answer(200, { type, body, isLasting: hashed.test(file) });
    } catch {
      return answer(404);
    }
  };
}

/** Null for what is no address. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}

/** Null where the address leads out of the folder, by `..`, an encoded separator, or a drive. */
function fileWithin(folder: string, url: string): string | null {
  const pathname = pathOf(url);
  if (pathname === null || pathname.includes('\0')) return null;
  const file = path.resolve(folder, `.${path.sep}${pathname}`);
  const relative = path.relative(folder, file);
  const isWithin =
    relative !== '' && !/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative);
  return isWithin ? file : null;
}

/**
 * Names the built renderer by all that it is made of: its first page names its first script by what
 * that holds, the names of the other files among it.
 */
export async function nameOfRenderer(folder: string): Promise<string> {
  const page = await readFile(path.join(folder, 'index.html'));
  return createHash('sha256').update(page).digest('hex');
}

interface Content {
  readonly type: string;
  readonly body: FileResponse['body'];
  readonly isLasting: boolean;
}

function answer(status: number, content?: Content): FileResponse {
  return {
    status,
    headers: {
      ...(content && { 'content-type': content.type }),
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      // A slide's text takes some 200 slices of its fonts, which a second window need not read again.
      'cache-control': content?.isLasting ? 'max-age=31536000, immutable' : 'no-cache',
    },
    body: content?.body ?? null,
  };
}
