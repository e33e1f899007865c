import { z } from 'zod';

export const importSearch = z.object({
  severity: z.enum(['REJECTED', 'WARNING', 'NOTE']).optional().catch(undefined),
  file: z.string().min(1).optional().catch(undefined),
  all: z.boolean().optional().catch(undefined),
});
