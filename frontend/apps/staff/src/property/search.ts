import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);

export const propertyListSearch = z.object({
  kind: z
    .enum(['DWELLING', 'GARAGE', 'PARKING_SPACE', 'SHED', 'BLOCK', 'ESTATE'])
    .optional()
    .catch(undefined),
  standing: z.enum(['LET', 'VOID', 'SOLD']).optional().catch(undefined),
  rentGroup: text,
  patch: text,
});

export type PropertyListSearch = z.infer<typeof propertyListSearch>;
