import type { Contract } from '../../shared/ipc/contract.ts';
import type { Client } from '../../shared/ipc/define.ts';
import type { PageRun } from '../../shared/model/export.ts';
import type { ChartDrawing } from '../../shared/model/image.ts';
import type { SlideDrawing } from '../../shared/model/presentation.ts';
import { cut } from '../../shared/model/text.ts';
import { describeError, reportError } from '../error-report.ts';

/** Tells the main process how far it is, and of each run of pages once whether it may be printed. */
export function createVerdict(print: Client<Contract>['print']) {
  let told = false;

  /** @param pages that are drawn by now, at least 1 */
  async function drawn(pages: number): Promise<void> {
    if (!told) await print.drawn({ pages });
  }

  /** Resolves with the pages to draw next; not at all when there are none. */
  async function ready(
    slides: number,
    asked: { readonly charts?: ChartDrawing[]; readonly drawings?: SlideDrawing[] } = {},
  ): Promise<PageRun | null> {
    if (told) return null;
    told = true;
    const next = await print.ready({ slides, ...asked });
    told = false;
    return next;
  }

  function failed(error: unknown): void {
    reportError(error);
    if (told) return;
    told = true;
    print.failed({ reason: cut(describeError(error).message, 2000) }).catch(reportError);
  }

  return { drawn, ready, failed };
}
