import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Client } from '../../../shared/ipc/define.ts';
import { describeError, reportError } from '../../error-report.ts';

/** Tells the main process once whether the pages may be printed; the first word counts. */
export function createVerdict(print: Client<Contract>['print']) {
  let told = false;

  async function ready(slides: number): Promise<void> {
    if (told) return;
    told = true;
    await print.ready({ slides });
  }

  function failed(error: unknown): void {
    reportError(error);
    if (told) return;
    told = true;
    print.failed({ reason: describeError(error).message.slice(0, 2000) }).catch(reportError);
  }

  return { ready, failed };
}
