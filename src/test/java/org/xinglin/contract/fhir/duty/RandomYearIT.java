package org.xinglin.contract.fhir.duty;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.xinglin.contract.NaiveContract;
import org.xinglin.contract.fhir.duty.Surgery.Owed;
import org.xinglin.testkit.SharedServer;

/** A contract's year of visits and refusals, sent over HTTP in whatever order: {@code -Dxinglin.duties.seed=…} repeats a run. */
class RandomYearIT {

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final String elder = surgery.resident(TODAY.minusYears(70));

    /** Visits of a year, told in whatever order, moved, withdrawn and brought back: the same as counting by hand. */
    @Test
    void aYearOfRandomRecordsEndsAsCountedByHand() {
        long seed = Long.getLong("xinglin.duties.seed", new Random().nextLong());
        Random random = new Random(seed);
        LocalDate start = TODAY.minusMonths(9).minusDays(random.nextInt(25));
        LocalDate end = start.plusYears(1).minusDays(1);
        String contract = surgery.contract(elder, start, "package-key-group");
        List<String> types = List.of("", "health-examination");
        Map<String, NaiveContract.Visit> visits = new HashMap<>();
        List<Encounter> sent = new ArrayList<>();
        List<NaiveContract.Declined> declined = new ArrayList<>();
        for (int act = 0; act < 40; act++) {
            LocalDate day =
                    start.minusDays(10).plusDays(random.nextInt(Math.toIntExact(DAYS.between(start, TODAY)) + 10));
            String type = types.get(random.nextInt(types.size()));
            switch (random.nextInt(5)) {
                case 0 -> {
                    declined.add(new NaiveContract.Declined(day, "monthly-service"));
                    surgery.create(surgery.declined(elder, contract, "monthly-service", day));
                }
                case 1 -> surgery.create(surgery.visit(elder, day, type, surgery.organization(), ""));
                case 2 -> {
                    if (!sent.isEmpty()) {
                        Encounter visit = sent.get(random.nextInt(sent.size()));
                        boolean withdrawn = random.nextBoolean();
                        visit.setStatus(withdrawn ? EncounterStatus.ENTEREDINERROR : EncounterStatus.FINISHED);
                        visit.getPeriod().setStartElement(new DateTimeType(day.toString()));
                        surgery.update(visit);
                        visits.remove(visit.getId());
                        if (!withdrawn) {
                            String was = visit.hasType()
                                    ? visit.getTypeFirstRep()
                                            .getCodingFirstRep()
                                            .getCode()
                                    : "";
                            visits.put(visit.getId(), new NaiveContract.Visit(day, was));
                        }
                    }
                }
                default -> {
                    Encounter visit =
                            surgery.visit(elder, day, type, random.nextBoolean() ? surgery.clinic : "", surgery.doctor);
                    visit.setId(new IdType(surgery.create(visit)));
                    sent.add(visit);
                    visits.put(visit.getId(), new NaiveContract.Visit(day, type));
                }
            }
        }
        List<NaiveContract.Line> byHand =
                NaiveContract.lines("package-key-group", start, end, visits.values(), declined);

        assertThat(surgery.operation(elder + "/$contract").getParameter().stream()
                        .filter(each -> each.getName().equals("duty"))
                        .map(Owed::of)
                        .map(owed -> new NaiveContract.Line(
                                owed.code(),
                                LocalDate.parse(owed.from()),
                                LocalDate.parse(owed.to()),
                                owed.done(),
                                owed.declined())))
                .as("seed %d", seed)
                .containsExactlyElementsOf(byHand);
        surgery.nextDue(contract, NaiveContract.nextDue(byHand, TODAY).orElseThrow());
    }
}
