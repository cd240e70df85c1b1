@NullMarked
package org.xinglin.fhirserver.validation;

import org.jspecify.annotations.NullMarked;
