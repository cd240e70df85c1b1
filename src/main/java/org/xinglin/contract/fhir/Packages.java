package org.xinglin.contract.fhir;

import java.util.Optional;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.fhirserver.Caller;

/** The packages that can be signed: those of the release, and those that a county has stored. */
public interface Packages {

    /**
     * A package, whether or not it is still offered.
     *
     * @param canonical its address; with a version ({@code url|version}) that one, else the one that {@link #current} says
     * @return nothing if there is no such package, or it cannot be understood
     */
    Optional<ServicePackage> find(Caller caller, String canonical);

    /**
     * The version of a package that is offered now: the last of those that are active.
     *
     * @param url its address; a version in it is passed over
     */
    Optional<ServicePackage> current(Caller caller, String url);

    /**
     * What a package is called, in Chinese as it is published.
     *
     * @param canonical with its version
     */
    Optional<String> titleOf(Caller caller, String canonical);
}
