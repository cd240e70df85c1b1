package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;

/** What the contracts of a lived county come to. */
record LivedContracts(LivedCounty county) {

    /** A line for each window of each contract. */
    List<String> ledger() {
        return county.nodes().database().queryForList("""
                SELECT concat_ws(' ', contract, duty, from_day, to_day, (proofs <> '{}')::text, declined::text)
                FROM xinglin.duty ORDER BY 1""", String.class);
    }

    /** Contract and day of each reminder. */
    List<String> reminders() {
        List<String> reminders = new ArrayList<>();
        Bundle page = county.search("/fhir/Communication?status=preparation&_count=500");
        assertThat(page.getLink(Bundle.LINK_NEXT)).as("all on one page").isNull();
        page.getEntry().forEach(entry -> {
            Communication reminder = (Communication) entry.getResource();
            String text = reminder.getPayloadFirstRep().getContentStringType().getValue();
            reminders.add(reminder.getBasedOnFirstRep().getReferenceElement().getIdPart() + " "
                    + text.replaceAll(".*(\\d{4}-\\d{2}-\\d{2}).*", "$1"));
        });
        reminders.sort(null);
        return reminders;
    }

    /** What stands on a plan. */
    Optional<String> nextDue(String plan) {
        return county
                .read("CarePlan/" + plan)
                .getExtensionsByUrl("https://xinglin-fhir.github.io/ig/StructureDefinition/next-due")
                .stream()
                .map(each -> each.getValue().primitiveValue())
                .findFirst();
    }
}
