import { z } from 'zod';

/** What the worklist shows is its address: it can be kept, sent to a colleague and gone back to. */
export const arrearsSearch = z.object({
  tab: z.enum(['IMMEDIATE', 'PAUSED', 'PROMISED', 'NO_ACTION', 'ALL']).optional().catch(undefined),
  patch: z.string().max(60).optional().catch(undefined),
  action: z
    .enum([
      'TAKE_STEP',
      'ASK_ABOUT_BROKEN_PROMISE',
      'ASK_ABOUT_BROKEN_ARRANGEMENT',
      'ASK_WHO_PAYS_BENEFIT',
      'FIND_REPRESENTATIVE',
      'REVIEW_CASE',
      'PAUSED',
      'HELD',
      'NOTHING_OWED',
      'OTHER_DEBT',
      'ACCOUNT_ENDED',
      'ARRANGEMENT_KEPT',
      'ONLY_TIMING',
      'FIRST_UNIVERSAL_CREDIT',
      'PROMISE_AWAITED',
      'WRITE_COURT_OUTCOME',
      'DECIDE_ABOUT_CLAIM',
      'DECIDE_ABOUT_WARRANT',
      'COURT_DATE_AHEAD',
      'IN_COURT',
      'STEP_AT_WORK',
      'BELOW_LADDER',
    ])
    .optional()
    .catch(undefined),
  step: z.string().max(31).optional().catch(undefined),
  reason: z
    .enum([
      'UNIVERSAL_CREDIT_CLAIM',
      'HOUSING_BENEFIT_CLAIM',
      'DEBT_ADVICE',
      'DEDUCTIONS_ASKED_FOR',
      'VULNERABLE',
      'DECEASED',
      'IN_HOSPITAL',
      'COMPLAINT',
      'COURT_DATE',
      'OTHER',
      'HELD',
    ])
    .optional()
    .catch(undefined),
});

export type ArrearsSearch = z.infer<typeof arrearsSearch>;
