import type { GridColumn } from '@quarterday/ui';
import type { ReactNode } from 'react';
import type { SetProps } from './TypeForms';

/** A form that is open, and what its dialog is called. */
export interface Doing {
  title: string;
  form: (props: SetProps) => ReactNode;
}

/** One list of reference data: its name, how a row is added, and its columns. */
export interface List {
  name: string;
  /** None where rows come with the product. */
  add?: Doing;
  columns: (open: (doing: Doing) => void) => GridColumn<never>[];
}
