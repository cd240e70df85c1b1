/** Every reference that HL7 lets a resource hold: what it points to exists, and stays as long as it is pointed to. */
@NullMarked
package org.xinglin.fhirserver.references;

import org.jspecify.annotations.NullMarked;
