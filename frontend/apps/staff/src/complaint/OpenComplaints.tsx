import { Alert } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWhyNot } from '../platform/me';
import { complaintsQuery } from './reads';

/** Says on an account that somebody complains about it, so that nobody rings without knowing. */
export function OpenComplaints({ accountId }: { accountId: string }) {
  const unread = useWhyNot('complaint:read');
  const { data } = useQuery({ ...complaintsQuery({ accountId, open: true }), enabled: unread === null });
  const open = data?.items ?? [];
  if (open.length === 0) return null;
  return (
    <Alert
      kind="info"
      title={open.length === 1 ? 'A complaint is open' : `${open.length} complaints are open`}
    >
      <ul className="plain-list">
        {open.map(({ id, reference, stateWords, category, left }) => (
          <li key={id}>
            <Link to="/complaints/$complaintId" params={{ complaintId: id }}>
              {reference}
            </Link>
            : {category}. {stateWords}
            {left ? `, ${left}` : ''}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
