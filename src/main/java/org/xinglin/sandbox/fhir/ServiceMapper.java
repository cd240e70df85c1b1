package org.xinglin.sandbox.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationMode;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.sandbox.domain.Institution;

/** Profile NetworkService: what institutions offer to others, at all hours and for the area that they work for. */
final class ServiceMapper {

    /** By the kind of institution, codes of {@code network-service-category}, with names. */
    private static final Map<Institution.Kind, Map<String, String>> OFFERED = Map.of(
            Institution.Kind.LEAD_HOSPITAL,
            Map.of(
                    "remote-ecg", "远程心电诊断中心",
                    "remote-consult", "远程会诊中心",
                    "lab", "区域检验中心",
                    "chronic-green-channel", "两慢病绿色通道",
                    "mdt", "多学科会诊中心"),
            Institution.Kind.TCM_HOSPITAL,
            Map.of("mdt", "中医会诊"),
            Institution.Kind.MATERNAL_CHILD_HOSPITAL,
            Map.of("mdt", "妇产儿科会诊"),
            Institution.Kind.PREVENTION_CENTRE,
            Map.of("tcm-technique", "中医适宜技术", "zhiweibing", "治未病服务"),
            Institution.Kind.TOWNSHIP_CENTRE,
            Map.of("home-bed", "家庭病床", "lab", "检验"));

    private ServiceMapper() {}

    /** The area first, then what is offered there; nothing where an institution offers nothing to others. */
    static List<Resource> services(Institution institution) {
        Map<String, String> offered = OFFERED.getOrDefault(institution.kind(), Map.of());
        List<Resource> resources = new ArrayList<>();
        if (!offered.isEmpty()) {
            resources.add(area(institution));
        }
        offered.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> resources.add(service(institution, each.getKey(), each.getValue())));
        return resources;
    }

    private static Location area(Institution institution) {
        Location area = new Location();
        area.setId(areaOf(institution));
        area.setStatus(LocationStatus.ACTIVE);
        area.setName(institution.name() + "服务区域");
        area.setMode(LocationMode.INSTANCE);
        area.setAddress(Addresses.of(institution.address(), institution.division()));
        area.setManagingOrganization(Ids.organization(institution.id()));
        return area;
    }

    private static HealthcareService service(Institution institution, String code, String name) {
        HealthcareService service = new HealthcareService();
        service.setId(institution.id() + "-" + code);
        service.addIdentifier()
                .setSystem(Systems.SANDBOX)
                .setValue(service.getIdElement().getIdPart());
        service.setActive(true);
        service.setProvidedBy(Ids.organization(institution.id()));
        service.addCategory().addCoding(Systems.own("network-service-category", code));
        service.setName(institution.name() + name);
        service.addCoverageArea(new Reference("Location/" + areaOf(institution)));
        service.addAvailableTime().setAllDay(true);
        return service;
    }

    private static String areaOf(Institution institution) {
        return institution.id() + "-area";
    }
}
