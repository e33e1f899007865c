import { z } from 'zod';

export const bankStatementsSearch = z.object({
  state: z.enum(['HELD', 'TAKEN', 'REFUSED']).optional().catch(undefined),
  bank: z.string().optional().catch(undefined),
});

export const bankLinesSearch = z.object({
  state: z.enum(['OPEN', 'MATCHED', 'POSTED', 'EXPLAINED']).optional().catch(undefined),
  bank: z.string().optional().catch(undefined),
});

export const bankDepositsSearch = z.object({
  bank: z.string().optional().catch(undefined),
  source: z.string().optional().catch(undefined),
  detail: z.string().optional().catch(undefined),
  recordedOn: z.string().optional().catch(undefined),
  all: z.boolean().optional().catch(undefined),
});
