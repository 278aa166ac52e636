/**
 * What pdf.js takes for granted and Node 18, which the oldest supported Electron has, lacks.
 * Imported before it, in the worker only: the app's own globals stay as they are.
 */
function withResolvers<T>(this: PromiseConstructor) {
  let resolve: (value: T | PromiseLike<T>) => void = () => {};
  let reject: (reason?: unknown) => void = () => {};
  const promise = new this<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

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
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });

// On being loaded it looks for a canvas beside it, and tells the terminal when there is none.
const { getBuiltinModule } = process as Partial<NodeJS.Process>;
const canvasLess = { createRequire: () => () => ({}) };
Object.assign(process, {
  getBuiltinModule: (name: string) => (name === 'module' ? canvasLess : getBuiltinModule?.(name)),
});
