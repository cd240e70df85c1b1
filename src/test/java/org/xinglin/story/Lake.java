package org.xinglin.story;

import static org.xinglin.story.Records.extension;
import static org.xinglin.story.Records.organization;
import static org.xinglin.story.Records.service;
import static org.xinglin.story.Records.together;

/** Medical and elderly care together: a home, the health centre near it, a hospital with an agreement, one in the city. */
final class Lake {

    static final Institution HOME = new Institution("lake-home");
    static final Institution CENTRE = new Institution("lake-town");
    /** A part of the centre. */
    static final Institution DAY_CARE = new Institution("lake-day-care");

    static final Institution HOSPITAL = new Institution("lake-hospital");
    static final Institution CITY = new Institution("lake-metropolis");

    private Lake() {}

    static void settles() {
        Program.PLATFORM.stores(together(
                organization(CENTRE, "示例社区卫生服务中心", "township", null, "township-centre"),
                organization(HOSPITAL, "示例协议医院", "county", null, "county-lead"),
                organization(CITY, "示例三级医院", "city", null, "tcm-lead")));
        CENTRE.his()
                .stores(together(
                        home(),
                        organization(DAY_CARE, "示例日间照料中心", null, CENTRE, "day-care"),
                        service(CENTRE, "home-bed"),
                        service(DAY_CARE, "nursing")));
        HOSPITAL.his().stores(together(service(HOSPITAL, "elderly-green-channel"), service(HOSPITAL, "geriatrics")));
        CITY.his().stores(together(service(CITY, "elderly-green-channel"), service(CITY, "rehabilitation")));
    }

    /** With its registration as a home, its beds, and what insurance it is designated for; without a clinic. */
    private static String home() {
        return organization(HOME, "示例养老院", null, CENTRE, "elderly-care")
                .replaceFirst(
                        "}$",
                        ",'extension':["
                                + extension(
                                        "licence",
                                        "'extension':[{'url':'kind','valueCode':'elderly-care'},{'url':'number','valueString':'YL-1'},"
                                                + "{'url':'period','valuePeriod':{'start':'2020-01-01','end':'2027-05-31'}}]")
                                + ","
                                + extension(
                                        "capacity",
                                        "'extension':[{'url':'kind','valueCode':'licensed-beds'},{'url':'value','valueInteger':120}]")
                                + ","
                                + extension(
                                        "insurance-designation",
                                        "'extension':[{'url':'kind','valueCode':'ltci'},"
                                                + "{'url':'period','valuePeriod':{'start':'2025-01-01'}}]")
                                + "]}");
    }

    /** Who lives in the home, and is managed by it. */
    static String lives() {
        return Records.resident(
                "1941-05-06",
                HOME,
                extension(
                        "residence",
                        "'extension':[{'url':'organization','valueReference':{'reference':'" + HOME.address() + "'}},"
                                + "{'url':'period','valuePeriod':{'start':'2026-01-01'}}]"));
    }
}
