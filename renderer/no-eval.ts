/*
 * As `main.tsx` does for windows, for what is loaded at once: zod compiles parsers with `new Function`,
 * which the content security policy forbids, and decides when a schema is made. Imported before all
 * that holds one.
 */
import { config } from 'zod';

config({ jitless: true });
