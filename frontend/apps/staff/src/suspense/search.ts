import { z } from 'zod';

export const suspenseSearch = z.object({
  state: z.enum(['WAITING', 'PROPOSED', 'SETTLED']).optional().catch(undefined),
  band: z.enum(['WEEK', 'MONTH', 'QUARTER', 'OLDER']).optional().catch(undefined),
});
