import type { Page } from '@playwright/test';

/** The files of fonts for rare characters that the page has loaded. */
export function rareFontsLoaded(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return (
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1) ?? '')
        // Narrow spaces, as in times of the day, are among the signs of mathematics.
        .filter((file) => /^(?:common|signs|rest|compatible|rare)-\d\d-/.test(file))
    );
  });
}
