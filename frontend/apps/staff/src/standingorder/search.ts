import { z } from 'zod';

export const standingOrderSearch = z.object({
  kind: z.enum(['NOT_RECEIVED', 'ANOTHER_AMOUNT', 'AFTER_ITS_END']).optional().catch(undefined),
});
