package org.xinglin.story;

import static org.xinglin.story.Records.affiliation;
import static org.xinglin.story.Records.organization;
import static org.xinglin.story.Records.service;
import static org.xinglin.story.Records.together;

import java.util.ArrayList;
import java.util.List;

/** The city of prevention: its bureau, a TCM hospital that leads, two centres, ten points, and a school. */
final class Metro {

    static final Institution BUREAU = new Institution("metro");
    static final Institution LEAD = new Institution("metro-tcm");
    static final Institution CENTRE = new Institution("metro-centre-1");
    static final Institution POINT = new Institution("metro-point-1");
    static final Institution SCHOOL = new Institution("metro-school");

    /** The city's own list of techniques. */
    static final String TECHNIQUES = "https://metro.example.org/techniques";

    private static final int POINTS = 10;

    private Metro() {}

    /** Step 1: all in one transaction of the bureau, which is the city's. */
    static void settles() {
        Program.PLATFORM.stores(together(organization(BUREAU, "示例市卫生健康委", "city", null, "cdc")));
        List<String> all = new ArrayList<>();
        add(all, LEAD, "示例市中医院", "county", BUREAU, "tcm-lead", "lead");
        add(all, CENTRE, "示例治未病中心", "county", LEAD, "zhiweibing-centre", "backbone");
        add(all, new Institution("metro-centre-2"), "示例治未病中心二", "county", LEAD, "zhiweibing-centre", "backbone");
        for (int i = 1; i <= POINTS; i++) {
            add(all, new Institution("metro-point-" + i), "示例服务点", "village", BUREAU, "zhiweibing-point", "point");
        }
        all.add(organization(SCHOOL, "示例卫生学校", null, BUREAU, "training-base"));
        all.add(service(CENTRE, "zhiweibing"));
        all.add(technique(CENTRE, "moxibustion", "艾灸"));
        BUREAU.his().stores(together(all.toArray(String[]::new)));
    }

    private static void add(
            List<String> all,
            Institution place,
            String name,
            String level,
            Institution above,
            String role,
            String tier) {
        all.add(organization(place, name, level, above, role));
        all.add(affiliation(BUREAU, place, "zhiweibing-network", tier));
    }

    private static String technique(Institution place, String code, String words) {
        return service(place, "tcm-technique")
                .replaceFirst(
                        "}$",
                        ",'type':[{'coding':[{'system':'" + TECHNIQUES + "','code':'" + code + "'}],'text':'" + words
                                + "'}]}");
    }

    /** Step 2: whom the school has trained, and who has a post somewhere. */
    static String trained(Institution place, String name, String technique, String until) {
        String person = SCHOOL.his().files("""
            {'resourceType':'Practitioner','active':true,'name':[{'text':'%s'}],'qualification':[{
             'identifier':[{'system':'https://school.example.org/certificates','value':'%1$s-%s'}],
             'code':{'coding':[{'system':'%s','code':'%2$s'}]},'issuer':{'reference':'%s'},
             'period':{'start':'2024-01-01','end':'%s'}}]}\
            """.formatted(name, technique, TECHNIQUES, SCHOOL.address(), until));
        return place.his().files("""
            {'resourceType':'PractitionerRole','active':true,'practitioner':{'reference':'%s'},'organization':{'reference':'%s'},
             'code':[%s]}\
            """.formatted(
                        person, place.address(), Records.coded("practitioner-role", "zhiweibing-technician")));
    }
}
