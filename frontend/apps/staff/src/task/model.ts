export type Holder = 'ASSISTANT' | 'OFFICER' | 'SENIOR';

/** Work for a person; `about` is what it is about, as the feature that raised it knows it. */
export interface Task {
  id: string;
  accountId?: string | null;
  accountReference?: string | null;
  kind: string;
  title: string;
  guidance: string;
  about: string;
  priority: number;
  dueOn: string;
  heldBy: Holder;
  /** Whom it named when it last rose; null where the council names nobody. */
  heldByName?: string | null;
  /** When it rises to the next person; null once nobody is above. */
  risesOn?: string | null;
  /** When it last rose because nobody answered. */
  risenOn?: string | null;
  /** It is finished by the work it stands for, and not by hand. */
  doneElsewhere: boolean;
  state: 'OPEN' | 'DONE';
  outcome?: string | null;
  doneByName?: string | null;
}
