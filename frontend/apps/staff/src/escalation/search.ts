import { z } from 'zod';

export const escalationSearch = z.object({
  state: z.enum(['ASKED', 'ASKED_BACK', 'ANSWERED', 'TAKEN_OVER']).optional().catch(undefined),
  heldBy: z.enum(['ASSISTANT', 'OFFICER', 'SENIOR']).optional().catch(undefined),
  accountId: z.string().optional().catch(undefined),
});
