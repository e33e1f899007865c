export type IrregularityKind =
  | 'UNPAID'
  | 'LEFT_OUT'
  | 'REPORTED'
  | 'CLAIMED'
  | 'BOUNCED'
  | 'RECOVERED'
  | 'LATE';

export interface Irregularity {
  id: string;
  kind: IrregularityKind;
  on: string;
  title: string;
  planned: string;
  came: string;
  back: string;
  next: string;
  open: boolean;
  forTenant: boolean;
}

export interface Irregularities {
  opening: string;
  items: Irregularity[];
  closing: string;
  wordsSha256: string;
}
