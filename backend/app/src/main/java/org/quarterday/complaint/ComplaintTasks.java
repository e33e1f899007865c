package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintReminder;
import org.quarterday.platform.security.Actor;
import org.quarterday.task.Tasks;

/** What reminds people of a complaint's days. */
final class ComplaintTasks {

  private ComplaintTasks() {}

  static Uni<Boolean> raise(
      Mutiny.Session session,
      Actor by,
      Tasks tasks,
      UUID accountId,
      UUID complaintId,
      ComplaintReminder reminder) {
    return tasks.raise(
        session,
        by,
        new Tasks.Task(
            accountId,
            reminder.kind(),
            reminder.title(),
            reminder.guidance(),
            reminder.late() ? Tasks.Priority.TODAY : Tasks.Priority.NEXT_DAY,
            about(complaintId, reminder.mark())));
  }

  static Uni<Void> done(
      Mutiny.Session session,
      Actor by,
      Tasks tasks,
      UUID complaintId,
      String mark,
      String outcome) {
    String about = about(complaintId, mark);
    return tasks
        .done(session, by, ComplaintReminder.SOON, about, outcome)
        .chain(() -> tasks.done(session, by, ComplaintReminder.LATE, about, outcome));
  }

  private static String about(UUID complaintId, String mark) {
    return "COMPLAINT:" + complaintId + ":" + mark;
  }
}
