import { app, type Session, type WebContents } from 'electron';
import { isAppUrl } from './app-url.ts';

/** What a page may load: the app's own, what it has made itself, and Electron's developer tools. */
const ownProtocols = new Set(['data:', 'blob:', 'devtools:']);

/** A proxy that nobody is: a port of this machine that takes nothing in. */
const nowhere = 'socks5://127.0.0.1:9';

/**
 * Keeps Chromium itself off the network, whatever the protocol and whoever asks: to be called before
 * the app is ready, as Chromium reads this once. The sessions refuse requests too; this is for what
 * is no request: names that are looked up, connections made ahead, and WebRTC.
 */
export function shutOffNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', nowhere);
  // Chromium goes past a proxy for this machine's own addresses, unless told not to.
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  // WebRTC would hide its addresses behind names, and join the network's multicast group for these.
  const disabled = [commandLine.getSwitchValue('disable-features'), 'WebRtcHideLocalIpsWithMdns'];
  commandLine.appendSwitch('disable-features', disabled.filter((name) => name !== '').join());
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_, contents) => lockContents(contents));
}

function lockSession(own: Session): void {
  own.setPermissionRequestHandler((_, permission, answer) => answer(permission === 'fullscreen'));
  own.setPermissionCheckHandler((_, permission) => permission === 'fullscreen');
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
  // It would fetch its dictionaries from their maker's site.
  own.setSpellCheckerEnabled(false);
  own.setSpellCheckerLanguages([]);
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
  // Together with a proxy that nobody is, all of WebRTC is off.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
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
