import { z } from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

export const courtDatesSearch = z.object({
  kind: z.enum(['HEARING', 'EVICTION']).optional().catch(undefined),
  from: day,
  to: day,
  patch: z.string().optional().catch(undefined),
});
