import { read } from '@quarterday/api';
import { Alert, Badge, Button } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../platform/page';

interface Chain {
  intact: boolean;
  length: number;
  head: string;
  waiting: number;
  checkpoints: number;
  faults: { position: number; code: string; detail: string }[];
}

/** Computes the whole chain again when asked: it takes some seconds for each million events. */
export function ChainBadge() {
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: ({ signal }): Promise<Chain> => read('/api/v1/audit-chain', { signal }),
    enabled: asked,
    staleTime: 0,
  });
  if (!asked) {
    return (
      <Button kind="quiet" onClick={() => setAsked(true)}>
        Verify the chain
      </Button>
    );
  }
  return (
    <Loaded query={query} lines={1}>
      {(chain) => (
        <div className="stack-close">
          <span className="row">
            {chain.intact ? (
              <Badge kind="good">Chain verified</Badge>
            ) : (
              <Badge kind="bad">Chain broken</Badge>
            )}
            <span className="quiet">
              {chain.length.toLocaleString('en-GB')} sealed, {chain.waiting} waiting, {chain.checkpoints}{' '}
              heads kept outside compared
            </span>
            <Button kind="plain" small busy={query.isFetching} onClick={() => void query.refetch()}>
              Again
            </Button>
          </span>
          {chain.faults.map((fault) => (
            <Alert key={`${fault.position}${fault.code}`} kind="bad" title={`At no. ${fault.position}`}>
              {fault.detail}
            </Alert>
          ))}
        </div>
      )}
    </Loaded>
  );
}
