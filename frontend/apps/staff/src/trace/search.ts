import { z } from 'zod';

export const tracesSearch = z.object({
  state: z.enum(['OPEN', 'FOUND', 'NOT_FOUND']).optional().catch(undefined),
  accountId: z.string().optional().catch(undefined),
});

export const traceFileSearch = z.object({
  state: z.enum(['MATCHED', 'PARKED', 'UNREADABLE', 'TAKEN', 'DISMISSED']).optional().catch(undefined),
});
