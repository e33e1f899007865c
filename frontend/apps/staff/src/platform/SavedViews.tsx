import { type Arrangement, Button, ButtonMenu } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveViewForm } from './SaveViewForm';
import { isLookedAt, type Looked, removeView, type SavedView, savedViewsQuery } from './savedViews';

interface SavedViewsProps {
  list: string;
  now: Arrangement;
  arrange: (next: Arrangement) => void;
}

/** The views of a list, one's own and the team's: look through one, keep the present look, remove one's own. */
export function SavedViews({ list, now, arrange }: SavedViewsProps) {
  const router = useRouter();
  const { pathname, searchStr } = useLocation();
  const views = useQuery(savedViewsQuery(list));
  const looked: Looked = { list, query: searchStr.replace(/^\?/, ''), arrangement: now };
  const current = views.data?.items.find((view) => isLookedAt(view, looked));

  function look(view: SavedView) {
    arrange({ order: view.columnOrder, hidden: view.hiddenColumns });
    void router.navigate({
      to: pathname,
      search: () => router.options.parseSearch?.(`?${view.query}`) as never,
    });
  }

  return (
    <ButtonMenu label={current ? `View: ${current.name}` : 'Views'} title="Views of this list">
      {(close) => (
        <div className="views-menu stack-close">
          <ViewList
            views={views.data?.items ?? []}
            failed={views.isError}
            current={current}
            list={list}
            onLook={(view) => {
              look(view);
              close();
            }}
          />
          <SaveViewForm looked={looked} current={current?.mine ? current : undefined} onSaved={close} />
        </div>
      )}
    </ButtonMenu>
  );
}

interface ViewListProps {
  views: readonly SavedView[];
  failed: boolean;
  current: SavedView | undefined;
  list: string;
  onLook: (view: SavedView) => void;
}

function ViewList({ views, failed, current, list, onLook }: ViewListProps) {
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState(false);

  async function remove(view: SavedView) {
    setTrouble(false);
    await removeView(view.id).catch(() => setTrouble(true));
    await queries.invalidateQueries({ queryKey: savedViewsQuery(list).queryKey });
  }

  if (failed) return <p role="alert">The views could not be read. Try again in a moment.</p>;
  if (views.length === 0) return <p className="quiet">No view has been saved yet.</p>;
  return (
    <>
      {trouble ? <p role="alert">The view could not be removed.</p> : null}
      <ul aria-label="Saved views">
        {views.map((view) => (
          <li key={view.id}>
            <Button
              kind="plain"
              small
              aria-current={view === current ? 'true' : undefined}
              onClick={() => onLook(view)}
            >
              {view.name}
            </Button>
            <span className="quiet">
              {view.mine ? (view.shared ? 'yours, for the team' : 'yours') : view.ownerName}
            </span>
            {view.mine ? (
              <Button kind="quiet" small aria-label={`Remove ${view.name}`} onClick={() => void remove(view)}>
                Remove
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
