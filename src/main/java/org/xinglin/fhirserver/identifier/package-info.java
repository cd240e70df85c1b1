/** Business identifiers: their aliases, and that no two resources carry the same one. */
@NullMarked
package org.xinglin.fhirserver.identifier;

import org.jspecify.annotations.NullMarked;
