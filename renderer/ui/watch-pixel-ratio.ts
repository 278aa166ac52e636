/**
 * Tells when a CSS px is made of another number of device pixels: the window moved to a display of
 * another density, or the system's scale changed. Its size in CSS px may stay as it was then, so no
 * resize tells of it.
 *
 * @returns stops the watch
 */
export function watchPixelRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const changed = () => {
    follow();
    onChange();
  };
  function follow(): void {
    query?.removeEventListener('change', changed);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  }
  follow();
  return () => query?.removeEventListener('change', changed);
}
