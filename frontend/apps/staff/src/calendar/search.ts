import { z } from 'zod';

export const calendarSearch = z.object({ year: z.coerce.number().int().optional().catch(undefined) });
