import { z } from 'zod';

/** Any part of a name or reference. */
export const personListSearch = z.object({ q: z.string().min(1).optional().catch(undefined) });
