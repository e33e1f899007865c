import { z } from 'zod';

export const runSearch = z.object({
  verdict: z.enum(['GO', 'KEEP']).optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
});

export const legalHoldSearch = z.object({ lifted: z.boolean().optional().catch(undefined) });
