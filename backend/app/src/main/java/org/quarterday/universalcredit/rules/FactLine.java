package org.quarterday.universalcredit.rules;

/**
 * A field with what the books hold, what the claim says, and how far they agree; as it is kept with
 * an answer.
 *
 * @param value as the books have it, as its kind is written; empty when they do not say
 * @param pasted the same as it is pasted into the portal
 * @param said as the claim has it, as its kind is written; empty when it does not say
 * @param words the outcome, with by how much; empty where nothing is compared
 */
public record FactLine(
    String key,
    PortalField field,
    FieldKind kind,
    String label,
    String value,
    String pasted,
    String said,
    ClaimAgreement outcome,
    String words) {}
