import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startElectron } from '../../harness/electron.ts';
import { ShowWindow } from '../../pages/show.ts';

// An app of its own: Playwright gives up a page that crashed, though the app loads it anew.
test('a console that crashes or hangs is made anew, and the show goes on meanwhile', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-e2e-'));
  const harness = await startElectron(folder);
  const inConsole = (script: string) =>
    harness.app
      .evaluate(({ BrowserWindow }, script) => {
        const console = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('view=reader'),
        );
        if (!console || console.webContents.isCrashed()) return null;
        // A page that is ended meanwhile never answers; one of a busy machine does late.
        const silence = new Promise((resolve) => setTimeout(() => resolve(null), 10_000));
        return Promise.race([console.webContents.executeJavaScript(script), silence]);
      }, script)
      .catch(() => null);
  const slide = `document.querySelector('[data-testid="console-stage"] [data-shown="true"] [data-slide-key]')?.dataset.slideKey`;
  const notice = `document.querySelector('[data-testid="console-notice"]')?.textContent`;

  try {
    await harness.page.locator('[data-testid="reader"]').waitFor();
    await harness.menu('show.start');
    const audience = await ShowWindow.ofAudience(harness.audience);
    for (const fault of ['crash', 'hang'] as const) {
      await harness.app.evaluate(({ BrowserWindow }, fault) => {
        const console = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('view=reader'),
        );
        if (fault === 'crash') console?.webContents.forcefullyCrashRenderer();
        else void console?.webContents.executeJavaScript('for (;;);').catch(() => {});
      }, fault);
      const before = await audience.slide.getAttribute('data-slide-key');
      await audience.press('ArrowRight');
      await audience.onStage(() =>
        expect(audience.slide).not.toHaveAttribute('data-slide-key', before ?? ''),
      );
      const key = await audience.slide.getAttribute('data-slide-key');
      // How soon a page is known to hang is a matter of how much of a processor it gets.
      const bound = { timeout: 120_000 };
      await expect.poll(() => inConsole(notice), bound).toContain('已自动恢复');
      await expect.poll(() => inConsole(slide)).toBe(key);
      await inConsole(`document.querySelector('[data-testid="console-notice"] button').click()`);
      await expect.poll(() => inConsole(notice)).toBeUndefined();
    }
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
});
