import { z } from 'zod';

export const equalitySearch = z.object({
  characteristic: z.string().optional().catch(undefined),
  measure: z.enum(['ARREARS_STEP', 'COURT_NOTICE', 'WRITTEN_OFF', 'COMPLAINT']).optional().catch(undefined),
  year: z.number().int().optional().catch(undefined),
});
