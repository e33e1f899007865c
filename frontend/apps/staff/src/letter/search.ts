import { z } from 'zod';

export const letterSearch = z.object({
  state: z.enum(['QUEUED', 'MADE', 'TO_SUPPLIER', 'SENT', 'CANCELLED']).optional().catch(undefined),
});

export const templateSearch = z.object({
  kind: z
    .string()
    .regex(/^[A-Z_]{3,40}$/)
    .optional()
    .catch(undefined),
});
