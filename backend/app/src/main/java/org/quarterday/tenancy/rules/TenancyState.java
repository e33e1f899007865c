package org.quarterday.tenancy.rules;

/** Where a tenancy stands between its draft and its archive. */
public enum TenancyState {
  DRAFT,
  CHECKED,
  LIVE,
  NOTICE_GIVEN,
  ENDED,
  FINAL_ACCOUNT_PROVED,
  FORMER_ARREARS,
  FORMER_CREDIT,
  FORMER_NIL,
  CLOSED,
  WITHDRAWN
}
