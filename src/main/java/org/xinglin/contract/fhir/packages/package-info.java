/** Packages of the release and of the county, read from their definitions. */
@NullMarked
package org.xinglin.contract.fhir.packages;

import org.jspecify.annotations.NullMarked;
