package org.xinglin.story;

import java.util.List;

/** An institution with two systems: the information system writes records, the desk moves tasks and files results. */
record Institution(String id) {

    String address() {
        return "Organization/" + id;
    }

    Program his() {
        return new Program("his." + id, List.of("system/*.cruds"));
    }

    Program desk() {
        return new Program(
                "desk." + id,
                List.of(
                        "system/*.rs",
                        "system/Task.cruds",
                        "system/Encounter.cruds",
                        "system/DiagnosticReport.cruds",
                        "system/Procedure.cruds"));
    }

    /** What waits for it that is about a request. */
    String task(String request) {
        return Program.address(desk().theOne("Task?performing-organization=" + address() + "&focus=" + request));
    }
}
