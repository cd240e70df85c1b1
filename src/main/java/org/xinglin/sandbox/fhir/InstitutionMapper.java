package org.xinglin.sandbox.fhir;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Organization;
import org.jspecify.annotations.Nullable;
import org.xinglin.sandbox.domain.Institution;

/** Profile NetworkOrganization. */
final class InstitutionMapper {

    private InstitutionMapper() {}

    private enum Form {
        LEAD_HOSPITAL("county", "A100", "county-lead"),
        TCM_HOSPITAL("county", "A210", null),
        PREVENTION_CENTRE("county", null, "zhiweibing-centre"),
        MATERNAL_CHILD_HOSPITAL("county", "G100", "maternal-child"),
        DISEASE_CONTROL("county", "J100", "cdc"),
        CHRONIC_STATION("county", null, "chronic-station"),
        TOWNSHIP_CENTRE("township", "C220", "township-centre"),
        ELDERLY_HOME("township", null, "elderly-care"),
        VILLAGE_CLINIC("village", "D600", "village-clinic");

        private final String level;
        private final @Nullable String ws218;
        private final @Nullable String role;

        Form(String level, @Nullable String ws218, @Nullable String role) {
            this.level = level;
            this.ws218 = ws218;
            this.role = role;
        }
    }

    static Organization organization(Institution institution) {
        Form form = Form.valueOf(institution.kind().name());
        Organization organization = new Organization();
        organization.setId(institution.id());
        organization.addExtension(Systems.extension("network-level"), new CodeType(form.level));
        organization.addIdentifier().setSystem(Systems.USCC).setValue(institution.creditCode());
        organization.setActive(true);
        if (form.ws218 != null) {
            organization.addType().addCoding(Systems.own("ws218-type", form.ws218));
        }
        if (form.role != null) {
            organization.addType().addCoding(Systems.own("network-role", form.role));
        }
        organization.setName(institution.name());
        organization.addAddress(Addresses.of(institution.address(), institution.division()));
        if (institution.parent() != null) {
            organization.setPartOf(Ids.organization(institution.parent()));
        }
        return organization;
    }
}
