import { app, type Session, session, type WebContents } from 'electron';
import { isAppUrl } from './app-url.ts';

/** What a page may load: the app's own, what it has made itself, and Electron's developer tools. */
const ownProtocols = new Set(['data:', 'blob:', 'devtools:']);

/** Shuts every window off from the network, from other pages and from the system. */
export function lockDown(): void {
  lockSession(session.defaultSession);
  app.on('web-contents-created', (_, contents) => lockContents(contents));
}

function lockSession(own: Session): void {
  own.setPermissionRequestHandler((_, permission, answer) => answer(permission === 'fullscreen'));
  own.setPermissionCheckHandler((_, permission) => permission === 'fullscreen');
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
  own.on('will-download', (event) => event.preventDefault());
}

function isAllowed(url: string): boolean {
  if (isAppUrl(url)) return true;
  try {
    return ownProtocols.has(new URL(url).protocol);
  } catch {
    return false;
  }
}

function lockContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', (event, url) => {
    // A window that has broken down may load itself anew.
    if (url !== contents.getURL() || !isAppUrl(url)) event.preventDefault();
  });
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
