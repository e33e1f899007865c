import { z } from 'zod';

export const placementSearch = z.object({
  agency: z.string().optional().catch(undefined),
  state: z.enum(['DRAFT', 'DISCARDED', 'MADE', 'SENT', 'ANSWERED']).optional().catch(undefined),
});
