import { readPackageSide } from './whole-package.ts';

/** A package to read, and the folder to make for what is unpacked. */
interface PackageToRead {
  readonly path: string;
  readonly scratch: string;
}

/** What the thread does that reads data packages. */
export function createPackageTasks(nativeBinding: string | undefined) {
  return {
    /** Null for what is no whole package of ours. @throws as `readPackageSide` */
    readSide: ({ path, scratch }: PackageToRead) =>
      readPackageSide(path, { nativeBinding, scratch }),
  };
}

export type PackageTasks = ReturnType<typeof createPackageTasks>;
