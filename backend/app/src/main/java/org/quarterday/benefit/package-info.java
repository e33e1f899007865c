/**
 * What an account's rent is helped by: claims of Housing Benefit and what their schedules say, and
 * awards of Universal Credit as staff learn them. The money itself comes by payment file.
 */
package org.quarterday.benefit;
