import { z } from 'zod';

export const rechargeSearch = z.object({
  state: z.enum(['AWAITING_APPROVAL', 'POSTED', 'REFUSED']).optional().catch(undefined),
});
