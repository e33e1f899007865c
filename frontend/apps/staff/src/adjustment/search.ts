import { z } from 'zod';

export const adjustmentSearch = z.object({
  state: z.enum(['AWAITING_APPROVAL', 'POSTED', 'REFUSED']).optional().catch(undefined),
});
