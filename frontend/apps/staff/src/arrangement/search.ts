import { z } from 'zod';

export const arrangementsSearch = z.object({
  state: z.enum(['BROKEN', 'KEPT', 'COMPLETED', 'ENDED']).optional().catch(undefined),
  kind: z.enum(['INFORMAL', 'COURT_ORDERED']).optional().catch(undefined),
  patch: z.string().max(20).optional().catch(undefined),
});
