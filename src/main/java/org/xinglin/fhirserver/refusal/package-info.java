/** How the server says no: rules, texts in two languages, and the one place where failures become answers. */
@NullMarked
@NamedInterface("refusal")
package org.xinglin.fhirserver.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
