import { slideKeyOf } from '../shared/deck/bound-slide.ts';
import { test as base } from './fixtures.ts';
import { Console, ShowWindow } from './pages/show.ts';

/** A show under way. */
export interface Presented {
  readonly console: Console;
  readonly audience: ShowWindow;
  /** The keys of the slides in their order. */
  readonly keys: readonly string[];
}

interface ShowFixtures {
  /** Starts a show as the menu does, and waits until both windows show it. */
  readonly present: (
    command?: 'show.start' | 'show.start-here' | 'show.rehearse',
  ) => Promise<Presented>;
}

export const test = base.extend<ShowFixtures>({
  present: async ({ app, stored }, use) => {
    const { harness } = app;
    const keys = stored.slides('zh-CN').map(slideKeyOf);
    await use(async (command = 'show.start') => {
      await harness.menu(command);
      const console = new Console(harness.page);
      await console.slide.waitFor();
      const alone = command === 'show.rehearse';
      const audience = alone ? console : await ShowWindow.ofAudience(harness.audience);
      return { console, audience, keys };
    });
    await harness.page.evaluate(() => window.api.show.end({ keepInk: false }));
    await harness.page.locator('[data-testid="reader"]').waitFor({ state: 'attached' });
  },
});

export { expect } from './fixtures.ts';
