/** What the times of records may be. */
@NullMarked
package org.xinglin.fhirserver.clinicaltime;

import org.jspecify.annotations.NullMarked;
