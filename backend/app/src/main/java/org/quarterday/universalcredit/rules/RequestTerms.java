package org.quarterday.universalcredit.rules;

/**
 * When a request may be made, as it stands on a day.
 *
 * @param arrearsMonths months' rent that have to be owed; or else
 * @param underpaidTimes so many months have to have been paid short
 * @param underpaidMonths which come to so many months' rent
 * @param lookBackMonths of so many whole months before this one
 * @param representationDays the tenant has to say what they think of it
 * @param leastPercent of the standard allowance; 0 when nothing is deducted
 * @param mostPercent of the standard allowance; 0 when nothing is deducted
 * @param firstPaidDays after it was asked for
 */
public record RequestTerms(
    int arrearsMonths,
    int underpaidTimes,
    int underpaidMonths,
    int lookBackMonths,
    int representationDays,
    int leastPercent,
    int mostPercent,
    int firstPaidDays) {}
