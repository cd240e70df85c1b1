/**
 * Who may see which resident, as a condition of the SQL itself: a transaction of a caller who does not reach everything sees
 * views instead of the library's tables (ADR 11). What the library remembers in memory it does not tell such a caller.
 */
@NullMarked
package org.xinglin.fhirserver.reach;

import org.jspecify.annotations.NullMarked;
