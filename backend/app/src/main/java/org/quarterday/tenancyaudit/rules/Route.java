package org.quarterday.tenancyaudit.rules;

/** Where a difference goes. What changes money or who is liable is never applied from a visit. */
public enum Route {
  /** The office takes it over into the person's record, or leaves the record as it is. */
  RECORD("Goes into the record when the office accepts it"),
  /** The tenancy's own workflow decides: liability may change. */
  TENANCY("Goes to the tenancy workflow: it may change who is liable"),
  /** The household is another one: benefit may change, and the tenant is told. */
  HOUSEHOLD("The tenant is told to report it; their benefit may change"),
  /** Support or a hold may be called for. */
  SUPPORT("Goes to an officer, who sees what support is called for"),
  /** Suspected fraud or abandonment: for few eyes. */
  SUSPICION("Seen by those who look into suspicions only"),
  /** Kept with the audit, changes nothing. */
  KEPT("Kept with the audit");

  private final String words;

  Route(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
