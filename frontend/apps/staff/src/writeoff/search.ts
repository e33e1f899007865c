import { z } from 'zod';

const kind = z
  .enum([
    'DECEASED_NO_ESTATE',
    'INSOLVENCY',
    'UNTRACEABLE',
    'STATUTE_BARRED',
    'SMALL_BALANCE',
    'UNECONOMIC',
    'ADMINISTRATIVE',
  ])
  .optional()
  .catch(undefined);

export const candidateSearch = z.object({ kind });

export const writeOffSearch = z.object({
  state: z.enum(['PROPOSED', 'POSTED', 'NOT_POSTED', 'REFUSED', 'WITHDRAWN']).optional().catch(undefined),
  kind,
  returned: z.boolean().optional().catch(undefined),
});
