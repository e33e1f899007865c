import { z } from 'zod';

export const correctionSearch = z.object({
  state: z.enum(['AWAITING_APPROVAL', 'POSTED', 'REFUSED']).optional().catch(undefined),
});

/** The payment that was wrong; none for a transfer. */
export const correctSearch = z.object({
  entry: z.number().int().positive().optional().catch(undefined),
});
