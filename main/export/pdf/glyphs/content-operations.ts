import { createOperandReader, type Operand } from './operand-reader.ts';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/**
 * The operations of a content stream in their order. What is no operation is passed over, as
 * viewers do: this never throws. An inline image is the operation `BI`, without its entries and
 * bytes.
 *
 * @param content one character for each byte
 */
export function* operationsIn(content: string): Generator<Operation> {
  const reader = createOperandReader(content);
  let operands: Operand[] = [];
  while (reader.hasMore()) {
    const piece = reader.next();
    if (piece === undefined) continue;
    if (typeof piece !== 'string') {
      operands.push(piece);
      continue;
    }
    if (piece === 'BI') reader.skipImage();
    yield { operator: piece, operands };
    operands = [];
  }
}
