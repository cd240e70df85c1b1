package org.xinglin.testkit;

import java.util.List;

/**
 * The institutions of the programmes' stories and their programs: each has a hospital information system ({@code his.<id>}),
 * which writes records, and a desk ({@code desk.<id>}), which moves tasks and may write nothing but results. The organisations
 * themselves are written by the stories, so nobody else counts them.
 */
final class StoryPlaces {

    /** Two chronic diseases (ridge, bay), elderly people (lake), mothers (cape), prevention (metro), and one that looks on. */
    private static final List<String> PLACES = List.of(
            "ridge",
            "ridge-town",
            "ridge-village",
            "bay-hospital",
            "lake-home",
            "lake-town",
            "lake-hospital",
            "lake-metropolis",
            "cape-town",
            "cape-mothers",
            "cape-tcm",
            "cape-intensive",
            "metro",
            "metro-tcm",
            "metro-centre-1",
            "metro-point-1",
            "metro-school",
            "moor");

    private StoryPlaces() {}

    static void register(EmbeddedAccess access) {
        for (String place : PLACES) {
            String organization = "Organization/" + place;
            access.client("his." + place, organization, "system/*.cruds");
            access.client(
                    "desk." + place,
                    organization,
                    "system/*.rs",
                    "system/Task.cruds",
                    "system/Encounter.cruds",
                    "system/DiagnosticReport.cruds",
                    "system/Procedure.cruds");
        }
    }
}
