import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);

export const VIEWS = ['roll', 'exceptions', 'lines', 'void', 'movements', 'controls', 'history'] as const;

/** What of a week's debit is shown: the view and, inside it, how far it is narrowed down. */
export const boardSearch = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  rentGroup: text,
  type: text,
  partWeek: z.boolean().optional().catch(undefined),
  code: text,
  open: z.boolean().optional().catch(undefined),
  attempt: z.coerce.number().int().positive().optional().catch(undefined),
});

export type BoardSearch = z.infer<typeof boardSearch>;
