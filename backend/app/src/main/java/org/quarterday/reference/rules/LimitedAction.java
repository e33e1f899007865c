package org.quarterday.reference.rules;

import java.util.List;

/**
 * What a person may do alone up to an amount, and the permissions that may carry a limit for it: a
 * limit on a permission nobody asks about would look like a rule and be none.
 */
public enum LimitedAction {
  /** An adjustment that stands without a second person. */
  ADJUSTMENT_MAKE_ALONE("adjustment:make", "adjustment:approve", "adjustment:approve-any"),
  /** An adjustment another person made. */
  ADJUSTMENT_APPROVE("adjustment:approve", "adjustment:approve-any"),
  /** A credit moved to the tenant's other account without a second person. */
  CREDIT_USE_ALONE("refund:propose", "refund:approve", "refund:approve-any"),
  /** A use of a credit another person proposed. */
  CREDIT_USE_APPROVE("refund:approve", "refund:approve-any"),
  /** Recharges on one account that stand without a second person. */
  RECHARGE_MAKE_ALONE("adjustment:make", "adjustment:approve", "adjustment:approve-any"),
  /** A recharge another person made. */
  RECHARGE_APPROVE("adjustment:approve", "adjustment:approve-any"),
  /** A refund another person asked for. */
  REFUND_APPROVE("refund:approve", "refund:approve-any"),
  /** A wrong entry reversed. */
  REVERSE_ALONE("payment:correct", "adjustment:approve", "adjustment:approve-any"),
  /** A payment put right, or money moved between accounts, without a second person. */
  CORRECTION_MAKE_ALONE("payment:correct", "adjustment:approve", "adjustment:approve-any"),
  /** A correction another person made. */
  CORRECTION_APPROVE("adjustment:approve", "adjustment:approve-any"),
  /** What another person proposed for money in suspense. */
  SUSPENSE_APPROVE("suspense:allocate", "adjustment:approve"),
  /** One line of another person's schedule of write-offs, and another's write-on. */
  WRITE_OFF_APPROVE("writeoff:approve", "writeoff:approve-any"),
  /** The total of another person's schedule of write-offs. */
  WRITE_OFF_TOTAL_APPROVE("writeoff:approve", "writeoff:approve-any");

  private final List<String> permissions;

  LimitedAction(String... permissions) {
    this.permissions = List.of(permissions);
  }

  /** The permissions a limit of this action may be set for. */
  public List<String> permissions() {
    return permissions;
  }
}
