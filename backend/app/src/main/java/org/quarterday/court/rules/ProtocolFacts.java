package org.quarterday.court.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What is on record of the steps before a claim.
 *
 * @param tenants each who owes the rent, with the newest letter about it; null when none went
 * @param contacts days on which somebody spoke with a tenant, the newest first
 * @param offers days on which an arrangement was agreed or a budget taken, the newest first
 * @param benefits the first day of awards and claims on record, the newest first
 * @param vulnerable days from which a vulnerability is on record
 * @param noticeOn the day from which the last of them counts as served; null without one
 * @param hearingOn of the hearing ahead; null without one
 * @param toldOn the day of the letter that told of that hearing; null without one
 * @param recorded what officers wrote down, the newest first
 * @param quarterDays a statement at least so often
 * @param statementDays days before the hearing
 */
public record ProtocolFacts(
    List<Tenant> tenants,
    List<LocalDate> contacts,
    List<LocalDate> offers,
    List<LocalDate> benefits,
    List<LocalDate> vulnerable,
    LocalDate noticeOn,
    LocalDate hearingOn,
    LocalDate toldOn,
    List<Recorded> recorded,
    int quarterDays,
    int statementDays) {

  /** One of those who owe it. */
  public record Tenant(String name, LocalDate letterOn) {}

  /**
   * What an officer wrote down.
   *
   * @param needed false when it says why the step was not needed here
   */
  public record Recorded(
      ProtocolStep step, boolean needed, LocalDate on, String words, String byName) {}
}
