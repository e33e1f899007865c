import { z } from 'zod';

export const markerSearch = z.object({
  state: z.enum(['PROPOSED', 'STANDING', 'REFUSED', 'REMOVED', 'LAPSED']).optional().catch(undefined),
});
