/** What each resident adds to each rate, kept beside the records and renewed after each change. */
@NullMarked
package org.xinglin.indicator.fhir.fact;

import org.jspecify.annotations.NullMarked;
