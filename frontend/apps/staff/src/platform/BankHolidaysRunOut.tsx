import { read } from '@quarterday/api';
import { Alert, formatDate } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';

/** Says so in time: beyond the last year entered nobody knows which days are working days. */
export function BankHolidaysRunOut() {
  const query = useQuery({
    queryKey: ['bank-holidays'],
    queryFn: ({ signal }): Promise<{ knownUntil: string; runsOut: boolean }> =>
      read('/api/v1/bank-holidays', { signal }),
    staleTime: 60_000,
  });
  if (!query.data?.runsOut) return null;
  return (
    <Alert kind="warn" title={`Bank holidays are known until ${formatDate(query.data.knownUntil)}`}>
      <p>Enter the next year under Reference data. Nothing is collected beyond that day.</p>
    </Alert>
  );
}
