/**
 * The pictures in a Windows icon by their width in pixels. A packager has no browser to draw the icon
 * with; `npm run icons` has put every size that a menu asks for into that one file.
 */
export function picturesInIco(ico: Buffer): Map<number, Buffer> {
  const pictures = new Map<number, Buffer>();
  for (let index = 0; index < ico.readUInt16LE(4); index += 1) {
    const at = 6 + 16 * index;
    const from = ico.readUInt32LE(at + 12);
    // 0 stands for 256.
    pictures.set(ico.readUInt8(at) || 256, ico.subarray(from, from + ico.readUInt32LE(at + 8)));
  }
  return pictures;
}
