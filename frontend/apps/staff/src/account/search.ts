import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

/** The filters of the list of accounts: they are its address. */
export const accountListSearch = z.object({
  kind: z.enum(['MAIN', 'GARAGE', 'SUB', 'USE_AND_OCCUPATION']).optional().catch(undefined),
  state: z.enum(['CURRENT', 'FORMER']).optional().catch(undefined),
  rentGroup: text,
  patch: text,
  standing: z.enum(['ARREARS', 'CREDIT', 'NIL']).optional().catch(undefined),
  sort: text,
  limit: z.coerce
    .number()
    .pipe(z.literal([50, 100, 250]))
    .optional()
    .catch(undefined),
});

export type AccountListSearch = z.infer<typeof accountListSearch>;

/** What is shown of one account. */
export const accountSearch = z.object({
  from: date,
  to: date,
  type: text,
  asAt: date,
  limit: z.coerce
    .number()
    .pipe(z.literal([50, 100, 250]))
    .optional()
    .catch(undefined),
});

export type AccountSearch = z.infer<typeof accountSearch>;
