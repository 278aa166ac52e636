import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { waitForFrames } from './motion.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Where {
  /** CSS selector of what is looked at; the whole page by default. */
  readonly within?: string;
  /** CSS selector of what is left out. */
  readonly without?: string;
  readonly options?: axe.RunOptions;
}

/**
 * What axe finds wrong on the page as it stands, a line for each place. The engine is put into a
 * document once: that costs more than a look with it.
 */
export async function axeFaults(
  page: Page,
  { within = 'html', without, options = {} }: Where = {},
): Promise<string[]> {
  await settleColours(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ({ context, asked }) => (globalThis as unknown as { axe: typeof axe }).axe.run(context, asked),
    {
      context: { include: [within], ...(without && { exclude: [without] }) },
      asked: { resultTypes: ['violations'] as const, ...options } as axe.RunOptions,
    },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}, ${help}: ${html.slice(0, 200)} ${failureSummary}`,
    ),
  );
}

/** What is on its way from one colour to another has neither contrast. */
async function settleColours(page: Page): Promise<void> {
  await waitForFrames(page);
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
