/** What the guide says of profiles, terminology and examples, and the package; made by HL7's own renderers. */
@NullMarked
package org.xinglin.guide.fhir;

import org.jspecify.annotations.NullMarked;
