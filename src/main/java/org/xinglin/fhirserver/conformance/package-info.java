@NullMarked
package org.xinglin.fhirserver.conformance;

import org.jspecify.annotations.NullMarked;
