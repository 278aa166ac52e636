import { ClipboardItem, clipboard, nativeImage } from 'electron';

/** The clipboard as it was before Electron's became that of the web. */
interface OldClipboard {
  writeImage?(image: Electron.NativeImage): void;
}

/** Puts a PNG on the system's clipboard, as other programs paste it. */
export async function copyImage(png: Uint8Array<ArrayBuffer>): Promise<void> {
  const old: OldClipboard = clipboard as object;
  if (old.writeImage) return old.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
  await clipboard.write([
    new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) }),
  ]);
}
