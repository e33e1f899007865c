import { z } from 'zod';

const STAGES = [
  'TRACE',
  'FIRST_LETTER',
  'SECOND_LETTER',
  'CALL',
  'CLAIM_LETTER',
  'DECIDE',
  'ARRANGEMENT',
  'AGENCY',
  'COURT',
  'WRITE_OFF',
  'CLOSED',
] as const;

export const boardSearch = z.object({
  stage: z.enum(STAGES).optional().catch(undefined),
  due: z.boolean().optional().catch(undefined),
  reported: z.boolean().optional().catch(undefined),
});

export const reportSearch = z.object({
  state: z.enum(['ASKED', 'ANSWERED']).optional().catch(undefined),
});
