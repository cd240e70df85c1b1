/** What a sender is told of a record that was stored all the same. */
@NullMarked
package org.xinglin.fhirserver.warning;

import org.jspecify.annotations.NullMarked;
