import { useState } from 'react';
import { Button } from '../form/Button';

export type ExportFormat = 'csv' | 'xlsx' | 'pdf';

/** Takes the list away with these columns; the words of what went wrong, or null. */
export type Export = (format: ExportFormat, columns: readonly string[]) => Promise<string | null>;

const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'pdf'];

/** The whole list as a file, with the columns on the screen. Says in place when it could not be made. */
export function ExportButtons({ columns, onExport }: { columns: readonly string[]; onExport: Export }) {
  const [making, setMaking] = useState<ExportFormat | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function take(format: ExportFormat) {
    setMaking(format);
    setTrouble(null);
    try {
      setTrouble(await onExport(format, columns));
    } finally {
      setMaking(null);
    }
  }

  return (
    <>
      {trouble ? (
        <span role="alert" className="grid-trouble">
          {trouble}
        </span>
      ) : null}
      <span className="visually-hidden" role="status">
        {making ? `Making the ${making.toUpperCase()} file` : ''}
      </span>
      {FORMATS.map((format) => (
        <Button
          key={format}
          kind="quiet"
          small
          busy={making !== null}
          aria-label={`Take the list as ${format.toUpperCase()}`}
          onClick={() => void take(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
