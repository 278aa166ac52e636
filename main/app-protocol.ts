import { protocol } from 'electron';
import { appScheme, isAppUrl } from './app-url.ts';
import { createRendererFiles } from './renderer-files.ts';
import type { Pictures } from './store/pictures/pictures.ts';

/** To be called before the app is ready: Chromium learns of schemes only once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer, which stands in `folder`, and the slides' pictures as app://. */
export function serveApp(folder: string, pictures: Pick<Pictures, 'read'>): void {
  const serve = createRendererFiles(folder, pictures.read);
  protocol.handle(appScheme, async ({ url, method }) => {
    if (method !== 'GET' || !isAppUrl(url)) return new Response(null, { status: 404 });
    const { body, ...init } = await serve(url);
    return new Response(body, init);
  });
}
