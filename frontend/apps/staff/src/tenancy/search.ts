import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);

export const tenancyListSearch = z.object({ state: text });
export const newTenancySearch = z.object({ propertyId: text });
