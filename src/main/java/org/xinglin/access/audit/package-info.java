/** Audit rows, the chains that they form, and whether these are whole: docs/decisions/0039-audit.md. Free of FHIR. */
@NullMarked
package org.xinglin.access.audit;

import org.jspecify.annotations.NullMarked;
