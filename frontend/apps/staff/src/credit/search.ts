import { z } from 'zod';

export const creditSearch = z.object({
  size: z.enum(['LARGE', 'ALL']).optional().catch(undefined),
  of: z.enum(['CURRENT', 'FORMER']).optional().catch(undefined),
  cause: z
    .enum([
      'BENEFIT_OVERPAID',
      'PAID_TWICE',
      'IN_ADVANCE',
      'DIRECT_DEBIT_TOO_HIGH',
      'TENANCY_ENDED',
      'NOT_FOUND',
    ])
    .optional()
    .catch(undefined),
  standing: z
    .enum(['NOT_LOOKED_AT', 'BEING_PROVED', 'HELD', 'WAITING_FOR_DECISION'])
    .optional()
    .catch(undefined),
});
