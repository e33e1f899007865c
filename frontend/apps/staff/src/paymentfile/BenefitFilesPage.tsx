import { PageHead, Panel } from '@quarterday/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { useTitle } from '../platform/page';
import { FileList } from './FileList';
import { SendPaymentFile } from './SendPaymentFile';
import { BENEFIT_KINDS, LISTED_STATES } from './words';

const route = getRouteApi('/benefit-files');

/** What benefit offices and the DWP pay, by the file: the same pipeline as payments, with its own layouts. */
export function BenefitFilesPage() {
  const { state, kind = 'HOUSING_BENEFIT' } = route.useSearch();
  const navigate = useNavigate({ from: '/benefit-files' });
  useTitle('Benefit files');
  return (
    <div className="stack">
      <PageHead title="Benefit files" />
      <div className="filters">
        <Choice
          id="file-kind"
          label="Benefit"
          value={kind}
          options={BENEFIT_KINDS}
          onChange={(next) => void navigate({ search: { state, kind: next }, replace: true })}
        />
        <Choice
          id="file-state"
          label="State"
          value={state}
          options={LISTED_STATES}
          any="All"
          onChange={(next) => void navigate({ search: { state: next, kind }, replace: true })}
        />
      </div>
      <Panel title={`Send a file of ${BENEFIT_KINDS[kind].words}`}>
        <SendPaymentFile key={kind} kind={kind} />
      </Panel>
      <FileList
        id="benefit-files"
        caption={`Files of ${BENEFIT_KINDS[kind].words}, newest first`}
        state={state}
        kind={kind}
      />
    </div>
  );
}
