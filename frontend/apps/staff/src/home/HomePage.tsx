import { PageHead } from '@quarterday/ui';
import { useMe } from '../platform/me';
import { useTitle } from '../platform/page';

export function HomePage() {
  const me = useMe();
  useTitle('Today');
  return (
    <div className="stack">
      <PageHead title={`Good day, ${me.name.split(' ')[0]}`} />
    </div>
  );
}
