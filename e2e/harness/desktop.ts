import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Console, ShowWindow } from '../pages/show.ts';
import { type Displays, openDisplays } from './displays.ts';
import { type ElectronHarness, startElectron } from './electron.ts';

/** The app on real X displays of its own. */
export interface Desktop {
  readonly displays: Displays;
  readonly harness: ElectronHarness;
  /** Starts a show as the menu does, and waits until both windows are there. */
  present(): Promise<{ console: Console; audience: ShowWindow }>;
  /** Where both windows are, and all displays. */
  placement(): Promise<Placement>;
  /** The colour of what is seen at a point of the desktop, whatever window it is of: `#rrggbb`. */
  colourAt(x: number, y: number): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Placement {
  readonly audience: Electron.Rectangle | null;
  readonly console: Electron.Rectangle | null;
  readonly displays: readonly Electron.Rectangle[];
}

export async function openDesktop(windowManager?: 'openbox'): Promise<Desktop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-e2e-'));
  const displays = await openDisplays(windowManager);
  const harness = await startElectron(folder, { env: displays.env });
  await harness.page.locator('[data-testid="reader"]').waitFor();

  return {
    displays,
    harness,

    async present() {
      await harness.menu('show.start');
      const audience = await ShowWindow.ofAudience(harness.audience);
      const console = new Console(harness.page);
      await console.slide.waitFor();
      return { console, audience };
    },

    placement: () =>
      harness.app.evaluate(({ BrowserWindow, screen }) => {
        const boundsOf = (view: string) =>
          BrowserWindow.getAllWindows()
            .find((w) => w.isVisible() && w.webContents.getURL().includes(`view=${view}`))
            ?.getBounds() ?? null;
        return {
          audience: boundsOf('audience'),
          console: boundsOf('reader'),
          displays: screen.getAllDisplays().map(({ bounds }) => bounds),
        };
      }),

    colourAt: (x, y) =>
      harness.app.evaluate(
        async ({ desktopCapturer, screen }, [x, y]) => {
          const display = screen.getDisplayNearestPoint({ x, y });
          const screens = await desktopCapturer.getSources({
            types: ['screen'],
            thumbnailSize: display.size,
          });
          const shown = screens.find(({ display_id }) => display_id === String(display.id));
          const at = { x: x - display.bounds.x, y: y - display.bounds.y, width: 1, height: 1 };
          const [blue, green, red] = shown?.thumbnail.crop(at).toBitmap() ?? [];
          if (red === undefined || green === undefined || blue === undefined) return undefined;
          const hex = (part: number) => part.toString(16).padStart(2, '0');
          return `#${hex(red)}${hex(green)}${hex(blue)}`;
        },
        [x, y] as const,
      ),

    async close() {
      await harness.close();
      await displays.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
