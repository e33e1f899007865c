import { z } from 'zod';
import type { TenancyState } from './model';
import { TENANCY_STATES } from './words';

const text = z.string().min(1).optional().catch(undefined);

export const tenancyListSearch = z.object({
  state: z
    .enum(Object.keys(TENANCY_STATES) as [TenancyState, ...TenancyState[]])
    .optional()
    .catch(undefined),
});
export const newTenancySearch = z.object({ propertyId: text });
