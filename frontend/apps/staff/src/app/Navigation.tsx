import { Link } from '@tanstack/react-router';
import { type Group, NAVIGATION } from './navigation';
import { useOpenGroups } from './openGroups';

/** The left navigation: a button for each duty that opens and closes its pages. */
export function Navigation({ path }: { path: string }) {
  const { here, isOpen, turn } = useOpenGroups(path);
  return (
    <>
      {NAVIGATION.map((group) => (
        <GroupOfPages
          key={group.id}
          group={group}
          open={isOpen(group.id)}
          here={group.id === here}
          onTurn={() => turn(group.id)}
        />
      ))}
    </>
  );
}

interface GroupOfPagesProps {
  group: Group;
  open: boolean;
  here: boolean;
  onTurn: () => void;
}

function GroupOfPages({ group, open, here, onTurn }: GroupOfPagesProps) {
  const titleId = `nav-${group.id}`;
  const listId = `nav-${group.id}-pages`;
  return (
    <div>
      <button
        type="button"
        id={titleId}
        className="shell-nav-group"
        data-here={(here && !open) || undefined}
        aria-expanded={open}
        aria-controls={listId}
        title={group.title}
        onClick={onTurn}
      >
        <span className="nav-turn" aria-hidden="true">
          ›
        </span>
        <span className="nav-duty" aria-hidden="true">
          {group.sign}
        </span>
        <span className="nav-text">{group.title}</span>
      </button>
      <ul id={listId} aria-labelledby={titleId} hidden={!open}>
        {group.links.map((link) => (
          <li key={link.to}>
            <Link
              to={link.to}
              search={{}}
              className="nav-link"
              title={link.name}
              activeOptions={{ exact: link.to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <span className="nav-sign" aria-hidden="true">
                {link.sign}
              </span>
              <span className="nav-text">{link.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
