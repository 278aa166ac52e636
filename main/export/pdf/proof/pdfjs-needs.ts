/*
 * What pdf.js takes for granted and a worker of Electron lacks, which draws nothing. Imported before
 * it, in the worker only: the app's own globals stay as they are.
 */

/** Stands where a page would be painted, which reading never does; pdf.js warns when it is gone. */
class NeverPainted {}

const missing: Readonly<Record<string, unknown>> = {
  DOMMatrix: NeverPainted,
  Path2D: NeverPainted,
  ImageData: NeverPainted,
};
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
}

// On being loaded it looks for a canvas beside it, and tells the terminal when there is none.
const { getBuiltinModule } = process as Partial<NodeJS.Process>;
const canvasLess = { createRequire: () => () => ({}) };
Object.assign(process, {
  getBuiltinModule: (name: string) => (name === 'module' ? canvasLess : getBuiltinModule?.(name)),
});
