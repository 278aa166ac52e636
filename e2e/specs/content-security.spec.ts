import { expect, test } from '../fixtures.ts';

test('a script written into the page does not run', async ({ app }) => {
  const { page } = app.reader;
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        const script = document.createElement('script');
        script.textContent = 'globalThis.ran = true';
        document.head.append(script);
      }),
  );
  expect(violated).toMatch(/^script-src/);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('the app itself breaks none of its policy, from start to end of the deck', async ({ app }) => {
  const { reader } = app;
  const complaints: string[] = [];
  reader.page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  const failures: string[] = [];
  reader.page.on('pageerror', ({ message }) => failures.push(message));
  await reader.page.reload();
  await reader.slide.waitForFonts();
  const total = await reader.options.count();
  for (let number = 2; number <= total; number++) {
    await reader.page.keyboard.press('ArrowRight');
    await reader.expectAt(number);
  }
  expect(complaints).toEqual([]);
  expect(failures).toEqual([]);
});

test('a window may do what its role may, and only with proper input', async ({ app }) => {
  const outcomes = await app.reader.page.evaluate(async () => {
    const { print, briefing, settings } = window.api as unknown as Record<
      string,
      Record<string, (input?: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>
    >;
    const calls = [
      print?.['job']?.(),
      print?.['ready']?.({ slides: 1 }),
      briefing?.['get']?.({ deck: '../../etc/passwd' }),
      briefing?.['get']?.({ deck: 'annual-2023', also: 1 }),
      settings?.['set']?.({ slideLocale: 'pink' }),
    ];
    return (await Promise.all(calls)).map((outcome) => outcome?.error?.code);
  });
  expect(outcomes).toEqual([
    'ipc.forbidden',
    'ipc.forbidden',
    'ipc.invalid',
    'ipc.invalid',
    'ipc.invalid',
  ]);
});
