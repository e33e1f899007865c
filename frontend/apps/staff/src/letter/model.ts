export interface Letter {
  id: string;
  accountId: string;
  accountReference: string;
  kind: string;
  subject: string;
  addressee: string;
  dated: string;
  state: 'QUEUED' | 'MADE' | 'SENT' | 'CANCELLED';
  sentOn?: string | null;
  sentByName?: string | null;
  cancelledWhy?: string | null;
  sha256?: string | null;
  queuedByName: string;
  needsApproval: boolean;
  approvedByName?: string | null;
}

export interface DoneProps {
  onClose: () => void;
  said: (words: string) => void;
}

/** Somebody it is for has to be written to with care: a second person reads it first. */
export function waitsForApproval(letter: Letter): boolean {
  return letter.needsApproval && !letter.approvedByName;
}
