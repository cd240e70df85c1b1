package org.xinglin.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records that the stories send, as JSON in single quotes. */
final class Records {

    static final String IG = "https://xinglin-fhir.github.io/ig/";

    private Records() {}

    static String coded(String system, String code) {
        return "{'coding':[{'system':'%sCodeSystem/%s','code':'%s'}]}".formatted(IG, system, code);
    }

    static String extension(String name, String value) {
        return "{'url':'%sStructureDefinition/%s',%s}".formatted(IG, name, value);
    }

    /** Today as the county counts its days. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static String now() {
        return minutesAgo(0);
    }

    static String minutesAgo(int minutes) {
        return Instant.now()
                .minus(minutes, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** In one transaction, each at its id. */
    static String together(String... records) {
        return Arrays.stream(records)
                .map(record -> {
                    String at = Program.address(Program.json(record));
                    return "{'resource':%s,'request':{'method':'PUT','url':'%s'}}".formatted(record, at);
                })
                .collect(Collectors.joining(",", "{'resourceType':'Bundle','type':'transaction','entry':[", "]}"));
    }

    /** @param level none for a home */
    static String organization(
            Institution place, String name, @Nullable String level, @Nullable Institution above, String role) {
        return """
            {'resourceType':'Organization','id':'%s','active':true,'name':'%s',
             'identifier':[{'system':'https://example.org/places','value':'%1$s'}],
             'type':[%s]%s%s}\
            """.formatted(
                place.id(),
                name,
                coded("network-role", role),
                level == null ? "" : ",'extension':[" + extension("network-level", "'valueCode':'" + level + "'") + "]",
                above == null ? "" : ",'partOf':{'reference':'" + above.address() + "'}");
    }

    static String service(Institution place, String category) {
        return """
            {'resourceType':'HealthcareService','id':'%1$s-%2$s','active':true,'name':'%2$s',
             'providedBy':{'reference':'Organization/%1$s'},'category':[%3$s]}\
            """.formatted(place.id(), category, coded("network-service-category", category));
    }

    /** @param kind codes of the affiliation: kind, and tier where it has one */
    static String affiliation(Institution owner, Institution other, String... kind) {
        String codes =
                coded("affiliation-kind", kind[0]) + (kind.length == 1 ? "" : "," + coded("affiliation-tier", kind[1]));
        return """
            {'resourceType':'OrganizationAffiliation','id':'%1$s.%2$s.%3$s','active':true,'period':{'start':'2024-01-01'},
             'organization':{'reference':'Organization/%1$s'},'participatingOrganization':{'reference':'Organization/%2$s'},
             'code':[%4$s]}\
            """.formatted(owner.id(), other.id(), kind[0], codes);
    }

    static String resident(String birthDate, Institution manager, String... extensions) {
        return """
            {'resourceType':'Patient','id':'%1$s','name':[{'text':'示例居民'}],'gender':'male','birthDate':'%2$s',
             'identifier':[{'system':'https://example.org/mrn','value':'%1$s','assigner':{'display':'示例机构'}}],
             'managingOrganization':{'reference':'%3$s'}%4$s}\
            """.formatted(
                        UUID.randomUUID(),
                        birthDate,
                        manager.address(),
                        extensions.length == 0 ? "" : ",'extension':[" + String.join(",", extensions) + "]");
    }

    static String pressure(String resident, Institution by, int minutesAgo, int systolic, int diastolic) {
        return """
            {'resourceType':'Observation','status':'final','subject':{'reference':'%s'},
             'code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},
             'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'vital-signs'}]}],
             'effectiveDateTime':'%s','performer':[{'reference':'%s'}],
             'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},
               'valueQuantity':{'value':%d,'unit':'mmHg','system':'http://unitsofmeasure.org','code':'mm[Hg]'}},
              {'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},
               'valueQuantity':{'value':%d,'unit':'mmHg','system':'http://unitsofmeasure.org','code':'mm[Hg]'}}]}\
            """.formatted(resident, minutesAgo(minutesAgo), by.address(), systolic, diastolic);
    }

    static String diagnosis(String resident, String icd10, String verification) {
        return """
            {'resourceType':'Condition','subject':{'reference':'%s'},'recordedDate':'%s',
             'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},
             'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'%s'}]},
             'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'%s'}]}}\
            """.formatted(resident, now(), verification, icd10);
    }

    /** @param type how he came, such as AMB, EMER, HH */
    static String visit(String resident, String request, String type, Institution at) {
        return """
            {'resourceType':'Encounter','status':'in-progress','subject':{'reference':'%s'},'basedOn':[{'reference':'%s'}],
             'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'%s'},
             'serviceProvider':{'reference':'%s'},'period':{'start':'%s'}}\
            """.formatted(resident, request, type, at.address(), now());
    }

    static String report(String resident, String request, String loinc, Institution by, String conclusion) {
        return """
            {'resourceType':'DiagnosticReport','status':'final','subject':{'reference':'%s'},'basedOn':[{'reference':'%s'}],
             'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},'performer':[{'reference':'%s'}],
             'effectiveDateTime':'%5$s','issued':'%5$s','conclusion':'%6$s'}\
            """.formatted(resident, request, loinc, by.address(), now(), conclusion);
    }

    static String dischargeNote(String resident, Institution by) {
        return """
            {'resourceType':'DocumentReference','status':'current','type':{'text':'出院小结'},'subject':{'reference':'%s'},
             'date':'%s','author':[{'reference':'%s'}],
             'content':[{'attachment':{'contentType':'application/pdf','title':'出院小结'}}]}\
            """.formatted(resident, now(), by.address());
    }

    static String plan(String resident, Institution by, String title) {
        return """
            {'resourceType':'CarePlan','status':'active','intent':'plan','title':'%s','subject':{'reference':'%s'},
             'category':[{'text':'%1$s'}],'period':{'start':'%s'},'created':'%3$s','author':{'reference':'%s'}}\
            """.formatted(title, resident, now(), by.address());
    }

    /** A result that its sender lets others use. */
    static String recognised(String resident, Institution by, String loinc) {
        return """
                {'resourceType':'DiagnosticReport','status':'final','subject':{'reference':'%s'},
                 'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},'performer':[{'reference':'%s'}],
                 'effectiveDateTime':'%4$s','issued':'%4$s','conclusion':'示例结果','extension':[%5$s]}""".formatted(
                        resident,
                        loinc,
                        by.address(),
                        now(),
                        extension(
                                "mutual-recognition",
                                "'extension':[{'url':'level','valueCode':'county'},{'url':'validUntil','valueDate':'"
                                        + today().plusDays(30) + "'}]"));
    }
}
