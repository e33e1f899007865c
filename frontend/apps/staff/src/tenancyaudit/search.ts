import { z } from 'zod';

export const auditsSearch = z.object({
  state: z.enum(['PLANNED', 'VISITING', 'SUBMITTED', 'DONE', 'CLOSED']).optional().catch(undefined),
  patch: z.string().max(40).optional().catch(undefined),
  late: z.boolean().optional().catch(undefined),
  accountId: z.string().uuid().optional().catch(undefined),
});

export const auditSearch = z.object({
  /** Which part of the visit is open. */
  part: z.number().int().min(0).optional().catch(undefined),
});
