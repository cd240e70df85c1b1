/**
 * Requests between institutions and what becomes of them: referrals up and down, consultations, orders, home beds. A request is
 * handled by a task, which moves from state to state as the published machine says.
 */
@NullMarked
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {"kernel", "fhirserver", "fhirserver::refusal", "derivation", "network"})
package org.xinglin.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
