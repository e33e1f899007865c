import { z } from 'zod';

export const returnsSearch = z.object({
  agency: z.string().optional().catch(undefined),
  open: z.boolean().optional().catch(undefined),
});

export const returnSearch = z.object({
  state: z.enum(['POSTED', 'NOTED', 'PARKED', 'UNREADABLE', 'DISMISSED']).optional().catch(undefined),
  apart: z.boolean().optional().catch(undefined),
});
