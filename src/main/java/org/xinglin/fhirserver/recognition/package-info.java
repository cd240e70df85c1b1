/** What a record is, by the codes and shapes it has, and what it only resembles. */
@NullMarked
package org.xinglin.fhirserver.recognition;

import org.jspecify.annotations.NullMarked;
