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
      'bank-accounts',
      'bank-layouts',
      'rent-card-schemes',
      'service-users',
      'bank-holidays',
      'arrears-steps',
      'court-notice-kinds',
      'court-fees',
      'contact-reasons',
      'contact-outcomes',
      'complaint-categories',
      'complaint-ombudsman',
      'task-service-levels',
      'task-persons',
      'letter-channels',
      'letter-frames',
      'text-prices',
      'credit-questions',
      'credit-kinds',
      'former-tenant-waits',
      'agencies',
      'recharge-kinds',
      'write-off-policies',
      'cautionary-categories',
      'council-settings',
    ])
    .optional()
    .catch(undefined),
});
