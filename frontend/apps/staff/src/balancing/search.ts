import { z } from 'zod';

/** Which source of the day is taken apart beneath it. */
export const daySearch = z.object({
  source: z
    .string()
    .regex(/^[A-Z_]+$/)
    .optional()
    .catch(undefined),
  detail: z.string().optional().catch(undefined),
  differing: z.boolean().optional().catch(undefined),
});
