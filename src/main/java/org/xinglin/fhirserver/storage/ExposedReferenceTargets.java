package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.JpaDaoResourceLinkResolver;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Refuses a reference to a resource type that the contract does not list; the library would fail for want of its storage. */
final class ExposedReferenceTargets extends JpaDaoResourceLinkResolver {

    /** The library's number for a reference to a type that it does not know at all. */
    private static final int UNKNOWN_TYPE = 506;

    private final DaoRegistry daos;

    ExposedReferenceTargets(DaoRegistry daos) {
        this.daos = daos;
    }

    @Override
    public void validateTypeOrThrowException(Class<? extends IBaseResource> type) {
        if (daos.getResourceDaoOrNull(type) == null) {
            throw new InvalidRequestException(Msg.code(UNKNOWN_TYPE)
                    + "Resource type is unknown or not supported on this server - " + type.getSimpleName());
        }
    }
}
