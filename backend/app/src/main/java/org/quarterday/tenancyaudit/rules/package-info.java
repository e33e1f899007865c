/** What is asked at a visit and where each answer goes: pure decisions. */
package org.quarterday.tenancyaudit.rules;
