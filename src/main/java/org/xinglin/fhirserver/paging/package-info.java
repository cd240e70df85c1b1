/** Pages that go on where the last one ended, whatever was written meanwhile (ADR 33). */
@NullMarked
package org.xinglin.fhirserver.paging;

import org.jspecify.annotations.NullMarked;
