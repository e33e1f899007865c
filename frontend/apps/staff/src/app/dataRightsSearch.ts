import { z } from 'zod';

/** Requests that are closed are shown too. */
export const shownSearch = z.object({ closed: z.boolean().optional().catch(undefined) });

export const breachSearch = z.object({
  state: z.enum(['REPORTED', 'JUDGED', 'CLOSED']).optional().catch(undefined),
});
