package org.xinglin.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.NationalIdNumber;

/**
 * Residents that cannot exist: their ID numbers carry a right check digit but begin with 99, a region that GB/T 2260
 * does not have.
 */
public final class SyntheticResident {

    public static final String NATIONAL_ID = NationalIdNumber.SYSTEM;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Patient patient = new Patient();
    private String birthDate = "1958-03-12";
    private boolean male = true;
    private @Nullable String knownNumber;

    private SyntheticResident() {}

    /** A man born in 1958 whose ID number no other resident of this test run has. */
    public static SyntheticResident aResident() {
        return new SyntheticResident();
    }

    public SyntheticResident named(String name) {
        patient.addName().setText(name);
        ServerLogs.named(name);
        return this;
    }

    public SyntheticResident bornOn(String date) {
        birthDate = date;
        return this;
    }

    public SyntheticResident female() {
        male = false;
        return this;
    }

    /** The number of a resident that there is already. */
    public SyntheticResident withNationalId(String number) {
        knownNumber = number;
        return this;
    }

    public Patient build() {
        if (!patient.hasName()) {
            named("测试居民");
        }
        patient.setGender(male ? AdministrativeGender.MALE : AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType(birthDate));
        patient.addIdentifier().setSystem(NATIONAL_ID).setValue(knownNumber == null ? nationalId() : knownNumber);
        return patient;
    }

    private String nationalId() {
        return idNumber(NEXT.incrementAndGet(), birthDate.replace("-", ""), male);
    }

    /** An ID number that ends in X, and that no other resident of this test run has. */
    public static String numberEndingInX() {
        String number;
        do {
            number = idNumber(NEXT.incrementAndGet(), "19580312", true);
        } while (!number.endsWith("X"));
        return number;
    }

    /**
     * The ID number of one resident.
     *
     * @param number below 5,000,000; two of them give two ID numbers
     * @param birth as in 19580312
     */
    public static String idNumber(int number, String birth, boolean male) {
        String region = String.format("99%04d", number / 500);
        int order = (number % 500) * 2 + (male ? 1 : 0);
        String body = region + birth + String.format("%03d", order);
        return body + NationalIdNumber.checkDigit(body);
    }
}
