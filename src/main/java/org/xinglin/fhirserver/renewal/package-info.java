/** Stored records are completed as if they came in now: {@code docs/operations.md}, "Records stored once more". */
@NullMarked
package org.xinglin.fhirserver.renewal;

import org.jspecify.annotations.NullMarked;
