import { z } from 'zod';

export const bacsReportsSearch = z.object({
  kind: z.enum(['AUDDIS', 'ADDACS', 'ARUDD', 'DDICA', 'INPUT']).optional().catch(undefined),
});

export const bacsReportSearch = z.object({
  outcome: z
    .enum(['NEW', 'WAITING', 'APPLIED', 'PROPOSED', 'PARKED', 'ALREADY', 'SETTLED'])
    .optional()
    .catch(undefined),
});

export const claimsSearch = z.object({
  state: z
    .enum(['OPEN', 'CHALLENGED', 'ACCEPTED', 'CHALLENGE_WON', 'CHALLENGE_LOST', 'CLOSED'])
    .optional()
    .catch(undefined),
});
