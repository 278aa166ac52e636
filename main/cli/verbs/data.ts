import { dataDocument } from '../data-document.ts';
import { exitCodes, type Session } from '../session.ts';

export async function runData(
  { deck }: { readonly deck: string },
  { store, terminal }: Session,
): Promise<number> {
  const document = dataDocument(store.briefings.get(deck), store.indicators.list());
  await terminal.result(`${JSON.stringify(document, null, 2)}\n`);
  return exitCodes.done;
}
