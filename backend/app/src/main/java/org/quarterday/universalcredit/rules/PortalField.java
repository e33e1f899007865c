package org.quarterday.universalcredit.rules;

/** What the portal asks about a tenancy, in its order. */
public enum PortalField {
  TENANTS(FieldKind.NAMES, "Names of the tenants", true),
  TENANTS_NOT_IN_CLAIM(FieldKind.NAMES, "Joint tenants who are not in the claim", false),
  ADDRESS(FieldKind.TEXT, "Address", true),
  POSTCODE(FieldKind.TEXT, "Postcode", true),
  TENANCY_START(FieldKind.DAY, "Tenancy started", true),
  MOVED_IN(FieldKind.DAY, "Tenant since", true),
  TENANCY_TYPE(FieldKind.TEXT, "Kind of tenancy", false),
  BEDROOMS(FieldKind.NUMBER, "Bedrooms", true),
  RENT(FieldKind.MONEY, "Rent", true),
  RENT_FREQUENCY(FieldKind.TEXT, "How often the rent is due", true),
  SERVICE_CHARGE(FieldKind.MONEY, "Service charge", true),
  SERVICE_FREQUENCY(FieldKind.TEXT, "How often it is due", true),
  OTHER_CHARGES(FieldKind.MONEY, "Other eligible charges", true),
  RENT_FREE_WEEKS(FieldKind.NUMBER, "Rent-free weeks a year", true),
  WEEK_53(FieldKind.TEXT, "A 53rd week", false),
  MONTHLY_ELIGIBLE(FieldKind.MONEY, "Eligible a month", true),
  INELIGIBLE(FieldKind.MONEY, "Not eligible", false),
  REFERENCE(FieldKind.TEXT, "Tenancy reference", false),
  ARREARS(FieldKind.MONEY, "Arrears", false),
  MANAGED_PAYMENT(FieldKind.TEXT, "Managed payment wanted", false),
  DEDUCTION(FieldKind.TEXT, "Deduction for arrears wanted", false);

  private final FieldKind kind;
  private final String label;
  private final boolean compared;

  PortalField(FieldKind kind, String label, boolean compared) {
    this.kind = kind;
    this.label = label;
    this.compared = compared;
  }

  public FieldKind kind() {
    return kind;
  }

  String label() {
    return label;
  }

  /** Whether a claim says something of it. */
  public boolean isCompared() {
    return compared;
  }
}
