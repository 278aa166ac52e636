import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Client } from '../../../shared/ipc/define.ts';
import type { ChartDrawing } from '../../../shared/model/image.ts';
import { describeError, reportError } from '../../error-report.ts';

/** Tells the main process once whether the pages may be printed; the first word counts. */
export function createVerdict(print: Client<Contract>['print']) {
  let told = false;

  async function ready(slides: number, charts?: ChartDrawing[]): Promise<void> {
    if (told) return;
    told = true;
    await print.ready({ slides, ...(charts && { charts }) });
  }

  function failed(error: unknown): void {
    reportError(error);
    if (told) return;
    told = true;
    print.failed({ reason: describeError(error).message.slice(0, 2000) }).catch(reportError);
  }

  return { ready, failed };
}
