package org.xinglin.story;

import static org.xinglin.story.Records.affiliation;
import static org.xinglin.story.Records.coded;
import static org.xinglin.story.Records.organization;
import static org.xinglin.story.Records.service;
import static org.xinglin.story.Records.together;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The county of the two chronic diseases: its centre, a township, a village, and a hospital that is no part of its tree. */
final class Ridge {

    static final Institution COUNTY = new Institution("ridge");
    static final Institution TOWNSHIP = new Institution("ridge-town");
    static final Institution VILLAGE = new Institution("ridge-village");
    static final Institution HOSPITAL = new Institution("bay-hospital");
    static final Institution STRANGER = new Institution("moor");

    private Ridge() {}

    /** Step 1: three levels, who guides them, and with whom they work. */
    static void settles() {
        Program.PLATFORM.stores(together(
                organization(COUNTY, "示例县两慢病管理中心", "county", null, "chronic-centre"),
                organization(HOSPITAL, "示例医院", "county", null, "chronic-guidance"),
                organization(STRANGER, "示例县", "county", null, "county-lead")));
        COUNTY.his()
                .stores(together(
                        organization(TOWNSHIP, "示例卫生院", "township", COUNTY, "chronic-station"),
                        organization(VILLAGE, "示例卫生室", "village", TOWNSHIP, "chronic-room")));
        TOWNSHIP.his().stores(together(affiliation(TOWNSHIP, HOSPITAL, "medical-consortium")));
        HOSPITAL.his()
                .stores(together(
                        service(HOSPITAL, "chronic-green-channel"),
                        service(HOSPITAL, "lab"),
                        service(HOSPITAL, "remote-ecg"),
                        service(HOSPITAL, "remote-consult")));
    }

    /** Step 5: who of three levels cares for him, and what was agreed. */
    static void signs(String resident) {
        String team = TOWNSHIP.his().files("""
            {'resourceType':'CareTeam','status':'active','name':'示例团队','category':[%s],
             'managingOrganization':[{'reference':'%s'}],
             'participant':[{'role':[%s],'member':{'reference':'%2$s'}},{'role':[%s],'member':{'reference':'%s'}},
              {'role':[%s],'member':{'reference':'%s'}}]}\
            """.formatted(
                        coded("care-team-category", "family-doctor-team"),
                        TOWNSHIP.address(),
                        coded("practitioner-role", "family-doctor"),
                        coded("practitioner-role", "chronic-specialist"),
                        HOSPITAL.address(),
                        coded("practitioner-role", "village-doctor"),
                        VILLAGE.address()));
        TOWNSHIP.his().files("""
            {'resourceType':'CarePlan','status':'active','intent':'plan','category':[%s],'subject':{'reference':'%s'},
             'period':{'start':'2026-01-01','end':'2026-12-31'},'careTeam':[{'reference':'%s'}],
             'activity':[{'detail':{'status':'scheduled','description':'每月随访','performer':[{'reference':'%3$s'}]}}]}\
            """.formatted(coded("care-plan-category", "family-doctor-package"), resident, team));
    }

    /** What is known of somebody now: a parameter of {@code $chronic-status}. */
    static Optional<String> status(Program reader, String resident, String name) {
        for (JsonNode parameter :
                reader.reads(resident + "/$chronic-status?disease=hypertension").path("parameter")) {
            if (parameter.path("name").asText().equals(name)) {
                for (JsonNode value : parameter) {
                    if (!value.asText().equals(name)) {
                        return Optional.of(value.isObject() ? value.toString() : value.asText());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
