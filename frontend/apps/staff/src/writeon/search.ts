import { z } from 'zod';

export const writeOnSearch = z.object({
  state: z.enum(['AWAITING_APPROVAL', 'POSTED', 'REFUSED']).optional().catch(undefined),
});
