import { z } from 'zod';

export const referenceSearch = z.object({
  list: z
    .enum([
      'transaction-types',
      'rent-groups',
      'control-accounts',
      'posting-rules',
      'money-limits',
      'adjustment-reasons',
      'payment-layouts',
    ])
    .optional()
    .catch(undefined),
});
