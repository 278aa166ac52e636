import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createRendererFiles } from '../../main/renderer-files.ts';
import { createPictures } from '../../main/store/pictures/pictures.ts';
import { datasetFolder, root } from './harness.ts';

/** Serves the built renderer with the app's own headers, its content security policy among them. */
export async function serveRenderer(
  storeFile: string,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const serve = createRendererFiles(
    path.join(root, 'out', 'renderer'),
    createPictures(storeFile, datasetFolder).read,
  );
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await serve(`http://localhost${request.url ?? '/'}`);
    response.writeHead(status, { ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
