import { z } from 'zod';

export const creditUseSearch = z.object({
  state: z.enum(['AWAITING_APPROVAL', 'POSTED', 'REFUSED', 'WITHDRAWN']).optional().catch(undefined),
  kind: z
    .enum(['TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'TO_HOUSING_BENEFIT', 'TO_DWP', 'UNCLAIMED', 'PUT_BACK'])
    .optional()
    .catch(undefined),
  open: z.boolean().optional().catch(undefined),
});

export const unclaimedSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
});
