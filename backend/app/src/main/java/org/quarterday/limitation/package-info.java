/**
 * Until when a debt can be sued for: what of each week is still owed, from which day on it is out
 * of time against each of those who owe it, and the acknowledgements that start the time again.
 */
package org.quarterday.limitation;
