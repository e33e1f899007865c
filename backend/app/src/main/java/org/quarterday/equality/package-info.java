/**
 * Equality data: what people choose to say of themselves, apart from casework. Nothing else reads
 * it; what leaves are figures of many people, with small numbers left out.
 */
package org.quarterday.equality;
