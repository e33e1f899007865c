import { z } from 'zod';

export const scheduleSearch = z.object({
  state: z.enum(['DRAFT', 'SENT', 'POSTED', 'DISCARDED']).optional().catch(undefined),
});
