import { z } from 'zod';
import { PictureFiles, pictureBytes } from '../../model/picture.ts';
import { call } from '../define.ts';

function bytes(most: number) {
  return z.instanceof(Uint8Array).refine(({ length }) => length <= most);
}

/** The pictures of slides. They are shown by their address (`pictureUrl`), in every window. */
export const picturesArea = {
  /**
   * Keeps a picture that a window has prepared, in both sizes; what is said of it is the slide's.
   * @throws picture.refused, file.disk-full, file.not-writable
   */
  add: call(
    z.strictObject({ full: bytes(pictureBytes.full), small: bytes(pictureBytes.small) }),
    PictureFiles,
  ),
} as const;
