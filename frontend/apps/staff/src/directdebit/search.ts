import { z } from 'zod';

export const mandateSearch = z.object({
  state: z
    .enum(['CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED', 'REJECTED', 'DORMANT', 'CANCELLED'])
    .optional()
    .catch(undefined),
});
