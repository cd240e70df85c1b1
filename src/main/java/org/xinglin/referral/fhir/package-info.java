/** Requests and their tasks in terms of FHIR: ServiceRequest and Task. */
@NullMarked
package org.xinglin.referral.fhir;

import org.jspecify.annotations.NullMarked;
