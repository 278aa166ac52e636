export function LogoField(_: { shown: boolean; onShow: (shown: boolean) => void }) {
  return null;
}
