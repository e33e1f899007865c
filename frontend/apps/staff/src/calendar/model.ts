export interface RentYear {
  year: number;
  name: string;
  startsOn: string;
  endsOn: string;
  weeks: number;
  approved: boolean;
  approvedAt?: string | null;
  closed: boolean;
  closedAt?: string | null;
  rentWeeks: { number: number; startsOn: string; freeFor: string[] }[];
}
