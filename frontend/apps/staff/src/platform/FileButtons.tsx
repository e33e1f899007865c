import { ExportButtons } from '@quarterday/ui';
import { exportOf, type ListFile } from './exports';

/** For a table that is shown whole: every column of it as a file, in the same way as every list. */
export function FileButtons({ file }: { file: ListFile }) {
  return (
    <span className="row no-print">
      <ExportButtons columns={[]} onExport={exportOf(file)} />
    </span>
  );
}
