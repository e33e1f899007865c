import { z } from 'zod';

export const holdSearch = z.object({
  state: z.enum(['TO_COME', 'STANDING', 'OVER']).optional().catch(undefined),
  kind: z
    .enum([
      'BREATHING_SPACE',
      'MENTAL_HEALTH_BREATHING_SPACE',
      'DEBT_RELIEF_ORDER',
      'BANKRUPTCY',
      'IVA',
      'DECEASED',
      'BENEFIT_PENDING',
      'COMPLAINT',
      'VULNERABILITY',
      'PROMISE',
    ])
    .optional()
    .catch(undefined),
});
