import { product } from '../../shared/product.ts';
import { desktopId, installed, mediaType, summary } from './names.ts';

/** From this Electron on, windows are of the class that package.json's `desktopName` says. */
const WITH_DESKTOP_NAME = 41;

/** The class of the app's windows under X11, by which a desktop finds the entry that they are of. */
function windowClass(electronVersion: string): string {
  return Number.parseInt(electronVersion, 10) < WITH_DESKTOP_NAME ? product.en : desktopId;
}

/**
 * The app in the menu. It opens one bundle at a time, by its path: `%f` has a file manager start it
 * once for each, and never hands it an address.
 */
export function desktopEntry(electronVersion: string): string {
  return `[Desktop Entry]
Type=Application
Version=1.0
Name=${product.en}
Name[zh_CN]=${product.zh}
GenericName=Briefing
GenericName[zh_CN]=工作简报
Comment=${summary.en}
Comment[zh_CN]=${summary.zh}
Keywords=briefing;presentation;slides;report;figures;
Keywords[zh_CN]=简报;汇报;幻灯片;放映;数据;洪山;
Exec=${installed.program} %f
Icon=${desktopId}
Terminal=false
Categories=Office;Presentation;
MimeType=${mediaType};
StartupNotify=true
StartupWMClass=${windowClass(electronVersion)}
`;
}
