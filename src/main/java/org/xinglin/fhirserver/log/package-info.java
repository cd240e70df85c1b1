/** What the server's own log does not tell: the numbers of people. */
@NullMarked
package org.xinglin.fhirserver.log;

import org.jspecify.annotations.NullMarked;
