import { z } from 'zod';

// The content security policy allows no code made from strings. Told so before the first schema, the validator does not try,
// and the browser has nothing to report.
z.config({ jitless: true });
