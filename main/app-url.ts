/** The scheme that the app's own pages are served from. */
export const appScheme = 'app';

const appHost = 'briefing';

/** What a window may show: a view of the one page. */
export type View = 'reader' | 'print' | 'audience';

export function viewUrl(view: View): string {
  return `${appScheme}://${appHost}/index.html?view=${view}`;
}

/** Whether an address is one of the app's own; anything else stays outside. */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return protocol === `${appScheme}:` && host === appHost;
  } catch {
    return false;
  }
}
