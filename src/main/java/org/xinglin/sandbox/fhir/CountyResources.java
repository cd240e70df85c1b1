package org.xinglin.sandbox.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.xinglin.sandbox.domain.Institution;
import org.xinglin.sandbox.domain.Request;
import org.xinglin.sandbox.domain.Resident;
import org.xinglin.sandbox.domain.ResidentRecord;
import org.xinglin.sandbox.domain.Signing;

/** What a county comes to in FHIR. Every resource has an id that follows from the county, and is put there. */
public final class CountyResources {

    private CountyResources() {}

    /** An institution's Organization. */
    public static Resource of(Institution institution) {
        return InstitutionMapper.organization(institution);
    }

    /** What an institution offers to others, and where; nothing if it offers nothing. */
    public static List<Resource> services(Institution institution) {
        return ServiceMapper.services(institution);
    }

    /** The family doctor team of an institution that has one, with its members. */
    static List<Resource> team(Institution institution) {
        return institution.kind() == Institution.Kind.TOWNSHIP_CENTRE ? ContractMapper.team(institution) : List.of();
    }

    /** What a resident has signed, and what his team did; nothing where he has not. */
    static List<Resource> contract(ResidentRecord recorded, LocalDate today) {
        return Signing.of(recorded, today)
                .map(signing -> ContractMapper.contract(recorded.resident(), signing))
                .orElse(List.of());
    }

    /** A resident's Patient, then everything recorded of him, each after what it refers to. */
    public static List<Resource> of(ResidentRecord recorded) {
        Resident resident = recorded.resident();
        List<Resource> resources = new ArrayList<>();
        resources.add(ResidentMapper.patient(recorded));
        recorded.diagnoses().forEach(diagnosis -> resources.add(Diseases.condition(resident, diagnosis)));
        for (int i = 0; i < recorded.readings().size(); i++) {
            resources.add(
                    ReadingMapper.observation(resident, recorded.readings().get(i), i));
        }
        for (int i = 0; i < recorded.plans().size(); i++) {
            resources.add(PlanMapper.carePlan(resident, recorded.plans().get(i), i));
        }
        for (int i = 0; i < recorded.requests().size(); i++) {
            Request request = recorded.requests().get(i);
            List<Resource> handover = request.kind() == Request.Kind.REFERRAL_DOWN
                    ? HandoverMapper.handover(resident, request, i)
                    : List.of();
            resources.addAll(handover);
            ServiceRequest asked = RequestMapper.serviceRequest(resident, request, i);
            handover.forEach(each -> asked.addSupportingInfo(
                    new Reference(each.fhirType() + "/" + each.getIdElement().getIdPart())));
            resources.add(asked);
        }
        recorded.constitution().ifPresent(form -> resources.add(FormMapper.response(resident, form)));
        return resources;
    }

    static Bundle transaction(List<? extends Resource> resources) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return bundle;
    }
}
