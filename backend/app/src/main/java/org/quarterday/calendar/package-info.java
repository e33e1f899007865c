/**
 * Civil dates of Europe/London as rent uses them: half-open periods, rent years and rent weeks.
 * Pure: nothing but {@code java.*}. Rent-free weeks are data of each rent group, not code.
 */
package org.quarterday.calendar;
