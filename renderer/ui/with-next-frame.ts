/**
 * Does what asks for the window's layout, such as scrolling, with the next frame, which lays it out
 * anyway. Done at once it would lay the window out a second time, while whatever waits behind it
 * waits for that too.
 *
 * @returns takes it back, as an effect does
 */
export function withNextFrame(act: () => void): () => void {
  const frame = requestAnimationFrame(act);
  return () => cancelAnimationFrame(frame);
}
