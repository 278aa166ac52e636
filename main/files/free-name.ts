import { existsSync } from 'node:fs';

/** A name beside `file` that nothing has yet: `store.sqlite.damaged-20240123T093000Z`. */
export function freeName(file: string, label: string): string {
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const name = `${file}.${label}-${moment}`;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(candidate)) return candidate;
  }
}
