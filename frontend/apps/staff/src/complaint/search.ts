import { z } from 'zod';
import type { State } from './model';
import { STATES } from './words';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

export const complaintsSearch = z.object({
  state: z
    .enum(Object.keys(STATES) as [State, ...State[]])
    .optional()
    .catch(undefined),
  category: z.string().optional().catch(undefined),
  /** What is not over, when left out. */
  show: z.enum(['late', 'all']).optional().catch(undefined),
  /** Everybody’s, when left out. */
  of: z.enum(['apart']).optional().catch(undefined),
});

export const figuresSearch = z.object({ from: day, to: day });
