import { Grid, type GridProps } from '@quarterday/ui';
import { exportOf, type ListFile } from './exports';
import { SavedViews } from './SavedViews';

interface ListGridProps<T> extends Omit<GridProps<T>, 'onExport' | 'views'> {
  /** Where the whole list is taken from as a file. */
  file: ListFile;
  /** Keep its filters, sort and columns under a name. */
  saved?: boolean;
}

/** A list of the staff application: it leaves as a file, and is kept under a name, always in the same way. */
export function ListGrid<T>({ file, saved = false, ...grid }: ListGridProps<T>) {
  return (
    <Grid
      {...grid}
      onExport={exportOf(file)}
      {...(saved
        ? {
            views: (now, arrange) => <SavedViews list={grid.id} now={now} arrange={arrange} />,
          }
        : {})}
    />
  );
}
