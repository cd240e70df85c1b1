/** Which resident a record is about: a record that is about nobody in particular is found by nobody. */
@NullMarked
package org.xinglin.fhirserver.subject;

import org.jspecify.annotations.NullMarked;
