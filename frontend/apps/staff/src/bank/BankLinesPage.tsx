import { PageHead } from '@quarterday/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { useTitle } from '../platform/page';
import { BankTabs } from './BankTabs';
import { LineGrid } from './LineGrid';
import { LINE_STATES } from './words';

const route = getRouteApi('/bank-lines');

/** Every movement the bank tells of: what waits for a word first. */
export function BankLinesPage() {
  const { state, bank } = route.useSearch();
  const navigate = useNavigate({ from: '/bank-lines' });
  useTitle('Lines of the bank');
  return (
    <div className="stack">
      <PageHead title="Lines of the bank" />
      <BankTabs at="lines" />
      <div className="filters">
        <Choice
          id="line-state"
          label="What became of it"
          value={state}
          options={LINE_STATES}
          any="Anything"
          onChange={(next) => void navigate({ search: { state: next, bank }, replace: true })}
        />
      </div>
      <LineGrid scope={{ state, bank }} />
    </div>
  );
}
