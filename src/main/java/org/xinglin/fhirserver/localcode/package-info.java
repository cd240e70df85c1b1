/** What senders' own codes mean, by stored ConceptMaps: {@code docs/decisions/0030-local-codes.md}. */
@NullMarked
package org.xinglin.fhirserver.localcode;

import org.jspecify.annotations.NullMarked;
