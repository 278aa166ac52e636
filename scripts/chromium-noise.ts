/**
 * What Chromium writes to standard error on every Linux machine without a desktop session, and
 * that no one can act upon. Anything else passes: real errors must stay visible.
 */
const NOISE = [
  /^\[\d+:\d+\/[\d.]+:(?:ERROR|WARNING):(?:\S*\/)?(?:bus|object_proxy)\.cc\(\d+\)\] /,
  /^\[\d+:\d+\/[\d.]+:(?:ERROR|WARNING):(?:\S*\/)?(?:viz_main_impl|command_buffer_proxy_impl|gpu_process_host|gl_\w+|gpu_memory_buffer_support_x11|vaapi_wrapper|vulkan_\w+)\.cc\(\d+\)\] /,
  /^libva error: /,
  /^MESA: /,
];

export function isChromiumNoise(line: string): boolean {
  return NOISE.some((pattern) => pattern.test(line));
}
