package org.xinglin.sandbox.fhir;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.NationalIdNumber;

/** Addresses of the systems and profiles that the mapping speaks of, and how it writes codes and times. */
final class Systems {

    /** Numbers of the sandbox's own records, equal to their ids. */
    static final String SANDBOX = Canonical.identifiers("sandbox");

    static final String NATIONAL_ID = NationalIdNumber.SYSTEM;
    static final String HEALTH_RECORD = "urn:oid:2.16.156.10011.1.2";
    static final String USCC = Canonical.identifiers("uscc");
    static final String ETHNICITY = "urn:oid:2.16.156.10011.2.3.3.3";
    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private Systems() {}

    static String extension(String id) {
        return Canonical.definition(id);
    }

    static Coding own(String codeSystem, String code) {
        return new Coding().setSystem(Canonical.codeSystem(codeSystem)).setCode(code);
    }

    static CodeableConcept hl7(String codeSystem, String code) {
        return new CodeableConcept()
                .addCoding(new Coding().setSystem(TERMINOLOGY + codeSystem).setCode(code));
    }

    static CodeableConcept loinc(String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(LOINC).setCode(code));
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    /** China has one time zone and no summer time. */
    static DateTimeType time(LocalDateTime time) {
        return new DateTimeType(SECONDS.format(time) + "+08:00");
    }
}
