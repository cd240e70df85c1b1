@NullMarked
package org.xinglin.fhirserver.server;

import org.jspecify.annotations.NullMarked;
