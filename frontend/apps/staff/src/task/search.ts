import { z } from 'zod';

export const taskSearch = z.object({
  state: z.enum(['OPEN', 'DONE']).optional().catch(undefined),
  heldBy: z.enum(['ASSISTANT', 'OFFICER', 'SENIOR']).optional().catch(undefined),
});
