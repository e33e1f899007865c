import { z } from 'zod';

export const paymentFilesSearch = z.object({
  state: z.enum(['HELD', 'POSTING', 'POSTED', 'REFUSED']).optional().catch(undefined),
});

export const benefitFilesSearch = paymentFilesSearch.extend({
  kind: z.enum(['HOUSING_BENEFIT', 'UNIVERSAL_CREDIT']).optional().catch(undefined),
});

export const paymentFileSearch = z.object({
  outcome: z.enum(['ACCOUNT', 'SUSPENSE', 'REJECTED']).optional().catch(undefined),
});
