package org.quarterday.debit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.debit.rules.RunState;
import org.quarterday.platform.security.Actor;

/** One attempt at one week's debit, and who has signed it so far. */
@Entity
@Table(name = "debit_run")
class DebitRun {

  @Id UUID id;

  @Column(name = "week_starts_on")
  LocalDate weekStartsOn;

  int attempt;

  @Enumerated(EnumType.STRING)
  RunState state;

  @Column(name = "prelist_id")
  UUID prelistId;

  @Column(name = "prelisted_at")
  Instant prelistedAt;

  @Column(name = "prepared_by")
  String preparedBy;

  @Column(name = "prepared_by_name")
  String preparedByName;

  @Column(name = "balanced_by")
  String balancedBy;

  @Column(name = "balanced_by_name")
  String balancedByName;

  @Column(name = "approved_by")
  String approvedBy;

  @Column(name = "approved_by_name")
  String approvedByName;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "journal_id")
  UUID journalId;

  @Column(name = "back_out_reason")
  String backOutReason;

  @Column(name = "back_out_by")
  String backOutBy;

  @Column(name = "back_out_by_name")
  String backOutByName;

  @Column(name = "back_out_journal_id")
  UUID backOutJournalId;

  @Version int version;

  static DebitRun begin(LocalDate weekStartsOn, int attempt) {
    DebitRun run = new DebitRun();
    run.id = UuidCreator.getTimeOrderedEpoch();
    run.weekStartsOn = weekStartsOn;
    run.attempt = attempt;
    run.state = RunState.DRAFT;
    return run;
  }

  /** Starts again from the books as they are now; every signature given so far is void. */
  void prepare(Actor by) {
    if (state != RunState.DRAFT) {
      state = state.become(RunState.DRAFT);
    }
    prelistId = UuidCreator.getTimeOrderedEpoch();
    prelistedAt = null;
    preparedBy = by.id();
    preparedByName = by.name();
    withdrawSignatures();
  }

  void balance(Actor by, String hash) {
    state = state.become(RunState.BALANCED);
    balancedBy = by.id();
    balancedByName = by.name();
    contentHash = hash;
  }

  void approve(Actor by) {
    state = state.become(RunState.APPROVED);
    approvedBy = by.id();
    approvedByName = by.name();
  }

  /** Sent back to whoever prepares: it has to be prepared again. */
  void sendBack() {
    state = state.become(RunState.DRAFT);
    withdrawSignatures();
  }

  void post(UUID journal) {
    state = state.become(RunState.POSTING);
    journalId = journal;
  }

  void close() {
    state = state.become(RunState.CLOSED);
  }

  void proposeBackOut(Actor by, String reason) {
    backOutBy = by.id();
    backOutByName = by.name();
    backOutReason = reason;
  }

  void declineBackOut() {
    backOutBy = null;
    backOutByName = null;
    backOutReason = null;
  }

  void backOut(UUID journal) {
    state = state.become(RunState.BACKING_OUT);
    backOutJournalId = journal;
  }

  private void withdrawSignatures() {
    balancedBy = null;
    balancedByName = null;
    approvedBy = null;
    approvedByName = null;
    contentHash = null;
  }
}
