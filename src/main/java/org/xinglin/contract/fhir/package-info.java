/** Packages and contracts as they stand in the store, for all of the room. */
@NullMarked
package org.xinglin.contract.fhir;

import org.jspecify.annotations.NullMarked;
