@NullMarked
package org.xinglin.fhirserver.refusal;

import org.jspecify.annotations.NullMarked;
