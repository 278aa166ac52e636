import { expect, test } from 'vitest';
import { isChromiumNoise } from './chromium-noise.ts';

test.each([
  '[9865:1123/185409.034789:ERROR:bus.cc(399)] Failed to connect to the bus: Failed to connect to socket',
  '[9865:1123/185409.034789:ERROR:dbus/object_proxy.cc(590)] Failed to call method',
  '[9889:1123/185409.287179:ERROR:viz_main_impl.cc(186)] Exiting GPU process due to errors during initialization',
])('hides %s', (line) => {
  expect(isChromiumNoise(line)).toBe(true);
});

test.each([
  '[9865:1123/185409.034789:FATAL:electron_main_delegate.cc(292)] Running as root without --no-sandbox',
  '[9865:1123/185409.034789:ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY',
  'Error: Cannot find module',
  '数据文件已损坏',
  '',
])('keeps %s', (line) => {
  expect(isChromiumNoise(line)).toBe(false);
});
