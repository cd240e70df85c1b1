package org.xinglin.indicator.fhir.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A county of its own with a township and two villages, and whom a test puts there. */
final class County {

    static final String IG = "https://xinglin-fhir.github.io/ig/";
    static final String YEAR = "periodStart=2025-01-01&periodEnd=2025-12-31";

    final XinglinServer server;
    final String county;
    final String township;
    final String east;
    final String west;

    County(XinglinServer server) {
        this.server = server;
        county = organization("county", null);
        township = organization("township", county);
        east = organization("village", township);
        west = organization("village", township);
    }

    String organization(String level, @Nullable String above) {
        Organization organization = new Organization().setName("指标测试机构").setActive(true);
        organization.addExtension(IG + "StructureDefinition/network-level", new CodeType(level));
        if (above != null) {
            organization.setPartOf(new Reference(above));
        }
        return create(organization);
    }

    String create(Resource resource) {
        return Posted.by(server.client(), resource).getValue();
    }

    <T extends Resource> T read(Class<T> type, String address) {
        return server.client()
                .read()
                .resource(type)
                .withId(new IdType(address).getIdPart())
                .execute();
    }

    void update(Resource resource) {
        resource.setId(resource.getIdElement().toUnqualifiedVersionless());
        resource.getMeta().setVersionId(null);
        server.client().update().resource(resource).execute();
    }

    String resident(String village, String birth) {
        Patient resident = SyntheticResident.aResident().bornOn(birth).build();
        resident.setManagingOrganization(new Reference(village));
        return create(resident);
    }

    String hypertensive(String village) {
        String resident = resident(village, "1972-05-05");
        diagnose(resident, "I10.x00", "2024-06-01");
        return resident;
    }

    String diagnose(String resident, String icd10, String recorded) {
        Condition condition = new Condition();
        condition.setClinicalStatus(code("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
        condition.setVerificationStatus(
                code("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"));
        condition.addCategory(code("http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item"));
        condition.setCode(code("http://hl7.org/fhir/sid/icd-10", icd10.substring(0, 3)));
        condition.setSubject(new Reference(resident));
        condition.setRecordedDateElement(new DateTimeType(recorded));
        return create(condition);
    }

    String followUp(String resident, String village, String day, String kind) {
        Encounter visit = encounter(resident, village, day, kind, "chronic-follow-up");
        visit.addExtension(new Extension(
                IG + "StructureDefinition/follow-up-outcome", code(IG + "CodeSystem/control-class", "satisfied")));
        return create(visit);
    }

    String examination(String resident, String at, String day) {
        return create(encounter(resident, at, day, "AMB", "health-examination"));
    }

    private static Encounter encounter(String resident, String at, String day, String kind, String type) {
        Encounter visit = new Encounter().setStatus(EncounterStatus.FINISHED);
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", kind, null));
        visit.addType(code(IG + "CodeSystem/encounter-type", type));
        visit.setSubject(new Reference(resident));
        visit.setPeriod(new Period()
                .setStartElement(new DateTimeType(day + "T09:00:00+08:00"))
                .setEndElement(new DateTimeType(day + "T09:30:00+08:00")));
        visit.setServiceProvider(new Reference(at));
        return visit;
    }

    String pressure(String resident, String encounter, String day, int systolic, int diastolic) {
        Observation reading = new Observation().setStatus(ObservationStatus.FINAL);
        reading.addCategory(code("http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs"));
        reading.setCode(code("http://loinc.org", "85354-9"));
        reading.setSubject(new Reference(resident));
        reading.setEncounter(new Reference(encounter));
        reading.setEffective(new DateTimeType(day + "T09:10:00+08:00"));
        reading.addComponent().setCode(code("http://loinc.org", "8480-6")).setValue(pressure(systolic));
        reading.addComponent().setCode(code("http://loinc.org", "8462-4")).setValue(pressure(diastolic));
        return create(reading);
    }

    private static Quantity pressure(int value) {
        return new Quantity(value)
                .setUnit("mmHg")
                .setSystem("http://unitsofmeasure.org")
                .setCode("mm[Hg]");
    }

    static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    MeasureReport evaluate(String measure, String query) {
        var answer = server.get("/fhir/Measure/" + measure + "/$evaluate-measure?" + query);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return XinglinServer.fhirContext().newJsonParser().parseResource(MeasureReport.class, answer.body());
    }

    /** Such as {@code 1/2 50.0}. */
    static String said(MeasureReportGroupComponent group) {
        return count(group, "numerator") + "/" + count(group, "denominator")
                + (group.hasMeasureScore() ? " " + group.getMeasureScore().getValue() : "");
    }

    private static int count(MeasureReportGroupComponent group, String population) {
        return group.getPopulation().stream()
                .filter(each -> each.getCode().getCodingFirstRep().getCode().equals(population))
                .findFirst()
                .orElseThrow()
                .getCount();
    }

    String rate(String measure, String organization) {
        return said(evaluate(measure, YEAR + "&organization=" + organization).getGroupFirstRep());
    }

    /** By the code of each stratum, such as {@code 1/2}. */
    Map<String, String> strata(String measure, String query) {
        return evaluate(measure, query).getGroupFirstRep().getStratifierFirstRep().getStratum().stream()
                .collect(Collectors.toMap(
                        each -> each.getValue().getCodingFirstRep().getCode(),
                        each -> each.getPopulation().get(1).getCount() + "/"
                                + each.getPopulation().get(0).getCount(),
                        (one, same) -> one,
                        TreeMap::new));
    }

    static List<String> missing(MeasureReport report) {
        return report.getGroupFirstRep().getExtensionsByUrl(IG + "StructureDefinition/indicator-missing").stream()
                .map(each -> ((Coding) each.getValue()).getCode())
                .toList();
    }
}
