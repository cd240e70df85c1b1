package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.model.DeleteConflict;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.model.entity.ResourceLink;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.model.primitive.IdDt;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.YieldingRecords;
import org.xinglin.fhirserver.reach.LesserConflicts;

/**
 * A record may be deleted if nothing refers to it but what yields. The library lists the first record that refers to it,
 * so where that one yields, the others are looked at, too.
 */
@Component
final class YieldingReferences implements LesserConflicts {

    private static final int AT_A_TIME = 100;

    private static final String REFERRING = """
            SELECT link FROM ResourceLink link
            WHERE link.myTargetResource = :target AND link.myTargetResourceVersion IS NULL ORDER BY link.myId""";

    private final EntityManager entityManager;
    private final CurrentVersions currentVersions;
    private final FhirContext context;
    private final ObjectProvider<YieldingRecords> yielding;

    YieldingReferences(
            EntityManagerFactory entityManagerFactory,
            CurrentVersions currentVersions,
            FhirContext context,
            ObjectProvider<YieldingRecords> yielding) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
        this.currentVersions = currentVersions;
        this.context = context;
        this.yielding = yielding;
    }

    @Override
    public void takeOff(DeleteConflictList conflicts, ResourceTable resource) {
        IdDt target = resource.getIdDt();
        boolean yielded =
                conflicts.removeIf(conflict -> isOf(conflict, target) && yields(conflict.getSourceId(), target));
        if (yielded && !isHeld(conflicts, target)) {
            holding(conflicts, resource, target);
        }
    }

    private static boolean isOf(DeleteConflict conflict, IdDt target) {
        return conflict.getTargetId().getValue().equals(target.getValue());
    }

    private static boolean isHeld(DeleteConflictList conflicts, IdDt target) {
        for (DeleteConflict conflict : conflicts) {
            if (isOf(conflict, target)) {
                return true;
            }
        }
        return false;
    }

    private void holding(DeleteConflictList conflicts, ResourceTable resource, IdDt target) {
        List<ResourceLink> links;
        int first = 0;
        do {
            links = entityManager
                    .createQuery(REFERRING, ResourceLink.class)
                    .setParameter("target", resource)
                    .setFirstResult(first)
                    .setMaxResults(AT_A_TIME)
                    .getResultList();
            for (ResourceLink link : links) {
                IdDt source = link.getSourceResource().getIdDt();
                if (!conflicts.isResourceIdMarkedForDeletion(source) && !yields(source, target)) {
                    conflicts.add(new DeleteConflict(source, link.getSourcePath(), target));
                    return;
                }
            }
            first += AT_A_TIME;
        } while (links.size() == AT_A_TIME);
    }

    private boolean yields(IdDt source, IdDt target) {
        String deleted = target.toUnqualifiedVersionless().getValue();
        Class<? extends Resource> type = context.getResourceDefinition(source.getResourceType())
                .getImplementingClass()
                .asSubclass(Resource.class);
        return currentVersions
                .read(type, source.getIdPart())
                .filter(referring -> yielding.stream().anyMatch(beans -> beans.yields(referring, deleted)))
                .isPresent();
    }
}
