import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);

export const propertyListSearch = z.object({
  kind: text,
  standing: z.enum(['LET', 'VOID', 'SOLD']).optional().catch(undefined),
  rentGroup: text,
  patch: text,
});
