import { HoldForDeath } from '../bacsreport/HoldForDeath';
import { TasksPage } from '../task/TasksPage';

const ADVICE = 'BACS_ADVICE:';

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
        ) : null
      }
    />
  );
}
