/** The room's door in terms of FHIR: Organization, PractitionerRole, Patient and what refers to them. */
@NullMarked
package org.xinglin.network.fhir;

import org.jspecify.annotations.NullMarked;
