import { protocol } from 'electron';
import { appScheme, isAppUrl } from './app-url.ts';
import { createRendererFiles } from './renderer-files.ts';

/** To be called before the app is ready: Chromium learns of schemes only once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer, which stands in `folder`, as app://. */
export function serveApp(folder: string): void {
  const serve = createRendererFiles(folder);
  protocol.handle(appScheme, async ({ url, method }) => {
    if (method !== 'GET' || !isAppUrl(url)) return new Response(null, { status: 404 });
    const { body, ...init } = await serve(url);
    return new Response(body, init);
  });
}
