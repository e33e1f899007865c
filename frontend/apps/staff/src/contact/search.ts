import { z } from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);
const code = z.string().optional().catch(undefined);

export const contactSearch = z.object({
  accountId: z.string().optional().catch(undefined),
  from: day,
  to: day,
  channel: z
    .enum(['TELEPHONE', 'EMAIL', 'TEXT', 'LETTER', 'OFFICE', 'VISIT', 'ONLINE'])
    .optional()
    .catch(undefined),
  direction: z.enum(['IN', 'OUT']).optional().catch(undefined),
  reason: code,
  outcome: code,
});

export type ContactSearch = z.infer<typeof contactSearch>;

export const resolvedSearch = z.object({ from: day, to: day });
