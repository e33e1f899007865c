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
  state: 'OPEN' | 'DONE';
  outcome?: string | null;
  doneByName?: string | null;
}
