import { z } from 'zod';

export const expectedSearch = z.object({
  payer: z
    .enum([
      'HOUSING_BENEFIT',
      'UNIVERSAL_CREDIT',
      'UNIVERSAL_CREDIT_BY_TENANT',
      'DIRECT_DEBIT',
      'STANDING_ORDER',
      'ARRANGEMENT',
      'TENANT',
    ])
    .optional()
    .catch(undefined),
  state: z.enum(['LATE', 'TO_COME', 'RECEIVED']).optional().catch(undefined),
  week: z.iso.date().optional().catch(undefined),
});
