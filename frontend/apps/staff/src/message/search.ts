import { z } from 'zod';

export const messageSearch = z.object({
  channel: z.enum(['TEXT', 'EMAIL', 'POST']).optional().catch(undefined),
  state: z
    .enum(['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'PAUSED', 'CANCELLED'])
    .optional()
    .catch(undefined),
  about: z.enum(['LETTER', 'CAMPAIGN', 'TEST']).optional().catch(undefined),
  aboutId: z.string().optional().catch(undefined),
  accountId: z.string().optional().catch(undefined),
  personId: z.string().optional().catch(undefined),
});

export type MessageSearch = z.infer<typeof messageSearch>;
