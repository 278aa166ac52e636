import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const imports: Handlers<Contract['imports'], Context> = {
  async choose(_, { imports, window }) {
    const path = await window.chooseTableFile();
    return path === null ? null : imports.open({ path });
  },
  open: ({ name, bytes }, { imports }) => imports.open({ name, bytes }),
  paste: ({ html, text }, { imports }) => imports.open({ name: copied, html, text }),
  readAs: ({ file, encoding }, { imports }) => imports.readAs(file, encoding),
  hasChanged: ({ file }, { imports }) => imports.hasChanged(file),
  readAgain: ({ file }, { imports }) => imports.readAgain(file),
  rows: ({ file, sheet, first, count }, { imports }) => imports.rows(file, sheet, first, count),
  plan: (asked, { imports }) => imports.plan(asked),
  apply: (asked, { imports }) => imports.apply(asked),
  close: ({ file }, { imports }) => imports.close(file),
  mappings: ({ file }, { imports }) => imports.mappings(file),
  keepMapping: (asked, { imports }) => imports.keepMapping(asked),
  removeMapping: ({ name }, { imports }) => imports.removeMapping(name),
};

/** What cells are called that come from no file. */
const copied = '粘贴的单元格';
