export type CardState = 'ISSUED' | 'ORDERED' | 'STOPPED' | 'REPLACED';

export interface RentCard {
  id: string;
  number: string;
  state: CardState;
  orderNumber?: number | null;
  replacedByNumber?: string | null;
  reason: string;
  issuedByName: string;
  issuedAt: string;
  endedByName?: string | null;
  endedAt?: string | null;
}

export interface CardOrder {
  id: string;
  number: number;
  cards: number;
  sha256: string;
  madeByName: string;
  madeAt: string;
}
