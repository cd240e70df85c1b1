@NullMarked
package org.xinglin.fhirserver.storage;

import org.jspecify.annotations.NullMarked;
