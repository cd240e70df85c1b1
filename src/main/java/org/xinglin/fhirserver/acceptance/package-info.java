/** Fast acceptance: what is certainly valid needs no general validator (docs/fast-acceptance.md). */
@NullMarked
package org.xinglin.fhirserver.acceptance;

import org.jspecify.annotations.NullMarked;
