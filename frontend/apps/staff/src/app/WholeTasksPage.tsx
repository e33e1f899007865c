import { Link } from '@tanstack/react-router';
import { HoldForDeath } from '../bacsreport/HoldForDeath';
import type { Task } from '../task/model';
import { TasksPage } from '../task/TasksPage';

const ADVICE = 'BACS_ADVICE:';
const ESCALATION = 'ESCALATION:';

/** The tasks, and beside each the step another feature offers for it. */
export function WholeTasksPage() {
  return (
    <TasksPage
      offer={(task, done) =>
        task.kind === 'DIRECT_DEBIT_DECEASED' && task.accountId && task.about.startsWith(ADVICE) ? (
          <HoldForDeath
            adviceId={task.about.slice(ADVICE.length)}
            accountId={task.accountId}
            about={task.accountReference ?? task.title}
            done={done}
          />
        ) : (
          <ReadEscalation task={task} />
        )
      }
    />
  );
}

/** Leads to the question that waits. */
function ReadEscalation({ task }: { task: Task }) {
  const escalationId = task.about.startsWith(ESCALATION) ? task.about.split(':')[1] : undefined;
  if (!escalationId) return null;
  return (
    <Link
      className="button"
      data-kind="quiet"
      data-small="true"
      to="/escalations/$escalationId"
      params={{ escalationId }}
    >
      Read it<span className="visually-hidden">: {task.title}</span>
    </Link>
  );
}
