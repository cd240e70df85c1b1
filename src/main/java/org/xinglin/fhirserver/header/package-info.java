/** Headers by which each answer tells browsers and caches what they may do with it. */
@NullMarked
@NamedInterface("header")
package org.xinglin.fhirserver.header;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
