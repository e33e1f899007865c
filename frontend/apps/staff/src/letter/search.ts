import { z } from 'zod';

export const letterSearch = z.object({
  state: z.enum(['QUEUED', 'MADE', 'SENT', 'CANCELLED']).optional().catch(undefined),
});
