import { z } from 'zod';

export const runSearch = z.object({
  outcome: z.enum(['INCLUDED', 'LEFT_OUT']).optional().catch(undefined),
});
