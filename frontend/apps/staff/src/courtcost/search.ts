import { z } from 'zod';

export const courtCostSearch = z.object({
  state: z.enum(['AWAITING_APPROVAL', 'POSTED', 'REFUSED', 'REVERSED']).optional().catch(undefined),
});
