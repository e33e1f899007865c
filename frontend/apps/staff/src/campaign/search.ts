import { z } from 'zod';

/** Campaigns in one state. */
export const campaignsSearch = z.object({
  state: z.enum(['DRAFT', 'CHECKED', 'RELEASED', 'SENDING', 'SENT', 'CANCELLED']).optional().catch(undefined),
});

/** Whom of a campaign the list shows, and whose words are read. */
export const campaignSearch = z.object({
  rows: z.enum(['PLANNED', 'EXCLUDED', 'GONE', 'LEFT_OUT', 'CANCELLED']).optional().catch(undefined),
  reason: z.string().max(40).optional().catch(undefined),
  account: z.string().optional().catch(undefined),
  person: z.string().optional().catch(undefined),
});
