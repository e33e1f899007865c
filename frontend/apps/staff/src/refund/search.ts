import { z } from 'zod';

export const refundSearch = z.object({
  state: z
    .enum(['AWAITING_APPROVAL', 'APPROVED', 'IN_FILE', 'SENT', 'REFUSED', 'TAKEN_BACK', 'CAME_BACK'])
    .optional()
    .catch(undefined),
});
