/** The order in which changes become visible, and that {@code lastUpdated} keeps it (ADR 19). */
@NullMarked
package org.xinglin.fhirserver.sync;

import org.jspecify.annotations.NullMarked;
