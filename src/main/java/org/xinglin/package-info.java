/** Xinglin (杏林): the FHIR R4 server of a county. {@code docs/architecture.md} is the map of its rooms. */
@NullMarked
package org.xinglin;

import org.jspecify.annotations.NullMarked;
