import { z } from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

export const onlineCaseSearch = z.object({
  from: day,
  to: day,
  category: z.string().optional().catch(undefined),
  standing: z.enum(['RESOLVED', 'NOTHING_FOLLOWS', 'OPEN', 'DONE']).optional().catch(undefined),
  late: z.boolean().optional().catch(undefined),
});

export type OnlineCaseSearch = z.infer<typeof onlineCaseSearch>;
