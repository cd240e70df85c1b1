/** What codes mean, and which a value set has: answered from definitions, the release's first, without an index. */
@NullMarked
package org.xinglin.fhirserver.terminology;

import org.jspecify.annotations.NullMarked;
