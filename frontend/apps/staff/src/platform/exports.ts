import { download, Problem } from '@quarterday/api';
import type { Export } from '@quarterday/ui';

/** Where a list is taken from as a file: its address, and the filters and the sort it has on the screen. */
export interface ListFile {
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
}

/** The one way a list of the staff application becomes a file: the same filters, sort and columns. */
export function exportOf({ path, query = {} }: ListFile): Export {
  return async (format, columns) => {
    const asked = Object.entries(query).map(([name, value]) => [
      name,
      value === undefined ? undefined : String(value),
    ]);
    try {
      await download(`${path}/export.${format}`, {
        ...Object.fromEntries(asked),
        columns: columns.length > 0 ? columns.join(',') : undefined,
      });
      return null;
    } catch (failure) {
      const problem = failure instanceof Problem ? failure : new Problem({}, 500);
      return [problem.title, problem.detail].filter(Boolean).join('. ');
    }
  };
}
