import { createHash } from 'node:crypto';
import type { Part, PresentationPackage } from './presentation-package.ts';

/** The pictures of a file: each is in it once, whatever its name, however often it is shown. */
export function createMedia(file: PresentationPackage) {
  const parts = new Map<string, Part | null>();
  let count = 0;
  return {
    /** The part of a picture; null where its bytes are neither JPEG nor PNG. */
    add(bytes: Uint8Array): Part | null {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const found = parts.get(hash);
      if (found !== undefined) return found;
      const kind = kindOf(bytes);
      if (kind) count += 1;
      const part = kind ? file.add(`ppt/media/image${count}.${kind}`, `image/${kind}`) : null;
      part?.writeBytes(bytes);
      parts.set(hash, part);
      return part;
    },
  };
}

function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ? 'png' : null;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
