/**
 * Balancing the day: what every source said against what is on the books, what every control
 * account moved by, differences explained, and the day closed by one person and checked by another.
 */
package org.quarterday.balancing;
