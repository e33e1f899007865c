import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

export const auditSearch = z.object({ subject: text, subjectId: text, actor: text, from: date, to: date });
