package org.xinglin.sandbox.fhir;

import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.sandbox.domain.PopulationGroup;
import org.xinglin.sandbox.domain.Resident;
import org.xinglin.sandbox.domain.ResidentRecord;
import org.xinglin.sandbox.domain.Sex;

/** Profile Resident. */
final class ResidentMapper {

    private ResidentMapper() {}

    static Patient patient(ResidentRecord recorded) {
        Resident resident = recorded.resident();
        Patient patient = new Patient();
        patient.setId(Ids.resident(resident));
        patient.addExtension(
                Systems.extension("ethnicity"),
                new Coding().setSystem(Systems.ETHNICITY).setCode(resident.ethnicity()));
        for (PopulationGroup group : recorded.groups()) {
            patient.addExtension(
                    Systems.extension("population-category"),
                    new CodeableConcept().addCoding(Systems.own("population-category", code(group))));
        }
        patient.addIdentifier()
                .setUse(IdentifierUse.OFFICIAL)
                .setSystem(Systems.NATIONAL_ID)
                .setValue(resident.nationalId());
        patient.addIdentifier().setSystem(Systems.HEALTH_RECORD).setValue(resident.healthRecord());
        patient.setActive(true);
        patient.addName().setText(resident.name());
        patient.setGender(resident.sex() == Sex.MALE ? AdministrativeGender.MALE : AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType(resident.birthDate().toString()));
        patient.addAddress(
                Addresses.of(resident.address(), resident.village().division()).setUse(AddressUse.HOME));
        patient.setManagingOrganization(Ids.organization(resident.village().clinic()));
        return patient;
    }

    private static String code(PopulationGroup group) {
        return switch (group) {
            case ELDERLY -> "elderly";
            case CHILD -> "child-0-6";
            case DISABLED -> "disabled";
            case PREFERENTIAL_TREATMENT -> "preferential-treatment";
            case LOW_INCOME -> "low-income";
            case HYPERTENSION -> "hypertension";
            case TYPE_2_DIABETES -> "type-2-diabetes";
            case MATERNAL -> "maternal";
            case GENERAL -> "general";
        };
    }
}
