import { bundleExtension, product } from '../../shared/product.ts';
import { description, desktopId, maintainer, mediaType, packageName, summary } from './names.ts';

/** What the system's table of file types says of bundles; a bundle is a ZIP inside. */
export function mediaTypeXml(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${mediaType}">
    <comment>${product.en} bundle</comment>
    <comment xml:lang="zh_CN">${product.zh}文件</comment>
    <sub-class-of type="application/zip"/>
    <icon name="${desktopId}"/>
    <glob pattern="*${bundleExtension}"/>
  </mime-type>
</mime-info>
`;
}

interface Release {
  readonly version: string;
  readonly date: Date;
}

/** What software centres show, in AppStream's form. */
export function metainfoXml({ version, date }: Release): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${desktopId}</id>
  <metadata_license>FSFAP</metadata_license>
  <project_license>Apache-2.0</project_license>
  <name>${product.en}</name>
  <name xml:lang="zh_CN">${product.zh}</name>
  <summary>${summary.en}</summary>
  <summary xml:lang="zh_CN">${summary.zh}</summary>
  <developer_name>${maintainer}</developer_name>
  <description>
    <p>${description.en}</p>
    <p xml:lang="zh_CN">${description.zh}</p>
  </description>
  <launchable type="desktop-id">${desktopId}.desktop</launchable>
  <provides>
    <binary>${packageName}</binary>
    <mediatype>${mediaType}</mediatype>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${version}" date="${date.toISOString().slice(0, 10)}"/>
  </releases>
</component>
`;
}
