/** What is asked of a ServiceRequest when it is written, and what is done about it by the server. */
@NullMarked
package org.xinglin.referral.fhir.request;

import org.jspecify.annotations.NullMarked;
