@NullMarked
package org.xinglin.fhirserver.search;

import org.jspecify.annotations.NullMarked;
