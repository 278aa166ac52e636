import { config } from 'zod';

// zod compiles parsers with `new Function`, which the content security policy forbids. It decides
// when a schema is made, so everything that holds one is loaded after this line.
config({ jitless: true });

void import('./start.tsx').then(({ start }) => start());
