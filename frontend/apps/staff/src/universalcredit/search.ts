import { z } from 'zod';

export const toDosSearch = z.object({
  state: z.enum(['RECEIVED', 'QUERIED', 'ANSWERED', 'WITHDRAWN']).optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
  taken: z.enum(['MINE', 'NOBODY']).optional().catch(undefined),
  dueTo: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
});

export const requestsSearch = z.object({
  state: z
    .enum(['PREPARED', 'ASKED', 'PAID', 'CLEARED', 'STOPPED', 'REFUSED', 'WITHDRAWN'])
    .optional()
    .catch(undefined),
  kind: z.enum(['MANAGED_PAYMENT', 'DEDUCTION']).optional().catch(undefined),
  late: z.boolean().optional().catch(undefined),
});
