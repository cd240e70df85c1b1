/** What a request may ask of the server: size, shape and time. */
@NullMarked
package org.xinglin.fhirserver.limit;

import org.jspecify.annotations.NullMarked;
