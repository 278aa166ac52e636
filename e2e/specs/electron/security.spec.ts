import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, expect, test } from '../../fixtures.ts';
import { type ElectronHarness, startElectron } from '../../harness/electron.ts';

/** A server on this machine that must never be asked. */
async function listeningServer() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('asked');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const windowCount = ({ harness }: App) =>
  (harness as ElectronHarness).app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );

// In an app of its own: Playwright goes on waiting for the navigations that are refused.
test('the window goes nowhere else', async ({ folder }) => {
  const server = await listeningServer();
  const harness = await startElectron(folder);
  await harness.page.locator('[data-slide-key] h1').first().waitFor();
  const attempts = [
    `location.href = '${server.url}'`,
    `location.replace('${server.url}')`,
    `document.body.append(Object.assign(document.createElement('a'), { href: '${server.url}', id: 'away' }));
     document.getElementById('away').click()`,
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${server.url}' }))`,
  ];
  for (const attempt of attempts) {
    const address = await harness.app.evaluate(async ({ BrowserWindow }, script) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.executeJavaScript(`${script}; undefined`, true);
      return contents?.getURL();
    }, attempt);
    expect(address).toMatch(/^app:\/\/briefing\//);
  }
  const headings = await harness.page.evaluate(
    () => document.querySelectorAll('[data-slide-key] h1').length,
  );
  expect(headings).toBeGreaterThan(0);
  expect(server.asked).toEqual([]);
  server.close();
  await harness.close();
});

// The window is loaded once for all of these: none of them leaves anything behind.
test('the window reaches nothing but its own, and may do nothing more', async ({ app }) => {
  await test.step('no other window opens', async () => {
    const server = await listeningServer();
    const opened = await app.reader.page.evaluate((url) => window.open(url) !== null, server.url);
    expect(opened).toBe(false);
    expect(await windowCount(app)).toBe(1);
    expect(server.asked).toEqual([]);
    server.close();
  });

  await test.step('nothing off the app’s own scheme is reached', async () => {
    const server = await listeningServer();
    const reached = await app.reader.page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              ({ ok }) => ok,
              () => false,
            ),
          ),
        ),
      [server.url, 'file:///etc/passwd', 'https://example.invalid/'],
    );
    expect(reached).toEqual([false, false, false]);
    // Past the page's policy, the session itself refuses.
    const bySession = await (app.harness as ElectronHarness).app.evaluate(
      async ({ BrowserWindow }, url) => {
        const { session } = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
        return session?.fetch(url).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      server.url,
    );
    expect(bySession).toBe(false);
    expect(server.asked).toEqual([]);
    server.close();
  });

  await test.step('the app’s scheme serves nothing from beside the renderer', async () => {
    const statuses = await app.reader.page.evaluate(async () => {
      const paths = [
        '/../../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/%2fetc%2fpasswd',
        '/assets/../../main/index.cjs',
        '/assets/..%5c..%5cmain%5cindex.cjs',
      ];
      const answers = await Promise.all(paths.map((path) => fetch(`app://briefing${path}`)));
      return answers.map(({ status }) => status);
    });
    expect(statuses).toEqual(statuses.map(() => 404));
  });

  await test.step('the window has neither Node nor Electron', async () => {
    const globals = await app.reader.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
  });

  await test.step('windows are sandboxed and shut off from the page’s world', async () => {
    const preferences = await (app.harness as ElectronHarness).app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(preferences.webSecurity).not.toBe(false);
  });

  await test.step('permissions are refused', async () => {
    const states = await app.reader.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'];
      const asked = names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }),
      );
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(states).not.toContain('granted');
  });
});
