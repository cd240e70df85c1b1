/** Changes are recorded with their transaction and handled after it: {@code docs/decisions/0009-durable-events.md}. */
@NullMarked
package org.xinglin.fhirserver.event;

import org.jspecify.annotations.NullMarked;
