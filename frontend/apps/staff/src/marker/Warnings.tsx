import { call } from '@quarterday/api';
import { Alert, formatDate } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useWhyNot } from '../platform/me';
import type { Warning } from './model';

interface WarningsProps {
  /** One of them: of whom or where. */
  personId?: string;
  accountId?: string;
  propertyId?: string;
}

/** What to know before a call or a visit, above everything else, for those who call and visit. */
export function Warnings(of: WarningsProps) {
  const because = useWhyNot('marker:see');
  const query = useQuery({
    queryKey: ['cautionary-warnings', of],
    queryFn: ({ signal }) =>
      call<{ items: Warning[] }>(`/cautionary-warnings?${new URLSearchParams({ ...of })}`, { signal }),
    enabled: because === null,
  });
  if (because) return null;
  if (query.isError) {
    return <Alert kind="bad" title="Warnings could not be read. Do not visit before they are." />;
  }
  const warnings = query.data?.items ?? [];
  if (warnings.length === 0) return null;
  return (
    <Alert kind="bad" title="Before you call or visit">
      <ul className="plain-list">
        {warnings.map((one) => (
          <li key={`${one.personId} ${one.category} ${one.instruction}`}>
            <strong>{one.instruction}</strong>: {one.personName}, {one.category.toLowerCase()}. Review on{' '}
            {formatDate(one.reviewOn)}.{one.personKnows ? '' : ' They have not been told of this.'}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
