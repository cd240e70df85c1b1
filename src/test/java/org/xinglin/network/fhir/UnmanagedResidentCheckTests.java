package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.Issue;

/** Who is told that nobody manages a resident. */
class UnmanagedResidentCheckTests {

    private final UnmanagedResidentCheck check = new UnmanagedResidentCheck();

    private boolean isTold(Resource record) {
        return !check.issues(record).isEmpty();
    }

    @Test
    void aResidentOfNobodyIsTold() {
        assertThat(check.issues(new Patient())).extracting(Issue::rule).containsExactly("resident-unmanaged");
        assertThat(isTold(new Patient().setActive(true).setDeceased(new BooleanType(false))))
                .isTrue();
        Patient unknown = new Patient();
        unknown.getActiveElement()
                .addExtension(new Extension("http://hl7.org/fhir/StructureDefinition/data-absent-reason"));
        assertThat(isTold(unknown)).as("nobody knows whether it is active").isTrue();
        assertThat(isTold(new Patient().setManagingOrganization(new Reference().setDisplay("村卫生室"))))
                .as("words are no organisation")
                .isTrue();
        assertThat(isTold(new Patient().addGeneralPractitioner(new Reference("Practitioner/1"))))
                .isTrue();
    }

    @Test
    void whoIsManagedOrNeedsNobodyIsNot() {
        assertThat(isTold(new Patient().setManagingOrganization(new Reference("Organization/1"))))
                .isFalse();
        assertThat(isTold(new Patient().addGeneralPractitioner(new Reference("Organization/1"))))
                .isFalse();
        assertThat(isTold(new Patient().setManagingOrganization(new Reference("urn:uuid:1"))))
                .as("another entry of the transaction")
                .isFalse();
        assertThat(isTold(new Patient().setManagingOrganization(new Reference("Organization?identifier=a|1"))))
                .as("one that is looked for")
                .isFalse();
        assertThat(isTold(new Patient().setActive(false))).isFalse();
        assertThat(isTold(new Patient().setDeceased(new BooleanType(true)))).isFalse();
        assertThat(isTold(new Patient().setDeceased(new DateTimeType("2026-01-01"))))
                .isFalse();
        assertThat(isTold(new Organization())).isFalse();
    }
}
