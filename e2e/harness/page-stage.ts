import type { Page } from '@playwright/test';
import type { AudiencePlacement, DisplayInfo } from '../../main/show/displays.ts';
import type { ShowWindows } from '../../main/show/ports.ts';

interface Dependencies {
  readonly openAudience: () => Promise<Page>;
  /** The audience's page is there. */
  readonly onShown: () => void;
  readonly console: () => Page | undefined;
}

/** Displays that are only said to be there, and pages in the place of the windows on them. */
export interface PageStage {
  readonly displays: () => readonly DisplayInfo[];
  readonly windows: ShowWindows;
  /** The audience's page, once it is open; null when there is none. */
  readonly audience: () => Promise<Page> | null;
  plug(displays: readonly DisplayInfo[]): void;
}

const size = { width: 1280, height: 720 };

/** A display of this number, to the right of the one before; the first is the notebook's own. */
export function aDisplay(id: number): DisplayInfo {
  const bounds = { x: (id - 1) * size.width, y: 0, ...size };
  return { id, bounds, workArea: bounds, internal: id === 1, primary: id === 1 };
}

export function createPageStage({ openAudience, onShown, console }: Dependencies): PageStage {
  let displays: readonly DisplayInfo[] = [aDisplay(1)];
  let consoleAt = aDisplay(1).bounds;
  let audience: Promise<Page> | null = null;
  let before: { width: number; height: number } | null = null;

  async function fill(page: Promise<Page> | null, { bounds }: AudiencePlacement): Promise<void> {
    await (await page)?.setViewportSize({ width: bounds.width, height: bounds.height });
  }

  return {
    displays: () => displays,
    audience: () => audience,
    plug(now) {
      displays = now;
    },
    windows: {
      openAudience(place) {
        const opening = openAudience();
        audience = opening;
        void fill(opening, place).then(() => {
          if (audience === opening) onShown();
        });
      },
      moveAudience: (place) => void fill(audience, place),
      closeAudience() {
        const closing = audience;
        audience = null;
        void closing?.then((page) => page.close());
      },
      consoleBounds: () => consoleAt,
      moveConsole(area) {
        consoleAt = area;
      },
      standConsole(at) {
        const page = console();
        if (at) {
          before ??= page?.viewportSize() ?? null;
          void page?.setViewportSize({ width: at.width, height: at.height });
        } else if (before) {
          void page?.setViewportSize(before);
          before = null;
        }
      },
      bringForward(window) {
        if (window === 'console') void console()?.bringToFront();
        else void audience?.then((page) => page.bringToFront());
      },
    },
  };
}
