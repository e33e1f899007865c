export type Closeness = 'SELF' | 'HOUSEHOLD' | 'FAMILY' | 'OTHER';

/** A declaration that a colleague is, or is close to, a person on record. */
export interface StaffPerson {
  id: string;
  staffName: string;
  username?: string | null;
  personReference: string;
  personName: string;
  closeness: Closeness;
  reason: string;
  recordedByName: string;
  recordedAt: string;
  own: boolean;
}

export const CLOSENESS: Record<Closeness, string> = {
  SELF: 'The tenant themselves',
  HOUSEHOLD: 'Of their household',
  FAMILY: 'Family',
  OTHER: 'Close in another way',
};
