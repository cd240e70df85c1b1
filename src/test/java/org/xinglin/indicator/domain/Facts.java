package org.xinglin.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.indicator.domain.IndicatorRules.Answers;
import org.xinglin.indicator.domain.IndicatorRules.Disclosure;
import org.xinglin.indicator.domain.IndicatorRules.Examination;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.IndicatorRules.Guidance;
import org.xinglin.indicator.domain.IndicatorRules.Institutions;
import org.xinglin.indicator.domain.IndicatorRules.PerPeriod;
import org.xinglin.indicator.domain.IndicatorRules.Window;
import org.xinglin.indicator.domain.IndicatorRules.Wording;

/** A resident of whom a test says what it is about; the rules are those of the release in their numbers. */
final class Facts {

    static final ReportingPeriod YEAR = new ReportingPeriod(2025, 0);

    static final IndicatorRules RULES = new IndicatorRules(
            "indicator-rules",
            "1",
            new Wording("", ""),
            List.of(),
            List.of(),
            new Window(0),
            new PerPeriod(4, 1),
            new PerPeriod(4, 1),
            new Examination(12),
            new Institutions(2, 3),
            List.of("elderly", "disabled"),
            List.of(new Guidance("child-guidance-6m", 6, 1), new Guidance("child-guidance-12m", 12, 1)),
            new Answers("/a", BigDecimal.valueOf(4), "/b", BigDecimal.valueOf(80)),
            new Disclosure(5, 5000),
            List.of());

    LocalDate asOf = day("2026-11-30");

    @Nullable
    LocalDate birth = day("1970-05-05");

    @Nullable
    LocalDate died;

    boolean replaced;

    @Nullable
    LocalDate recorded = day("2020-01-01");

    @Nullable
    LocalDate abated;

    String disease = "hypertension";
    final List<Resident.FollowUp> followUps = new ArrayList<>();
    final List<Resident.DueContact> contacts = new ArrayList<>();
    final List<Resident.Service> glucose = new ArrayList<>();
    final List<Resident.Visit> visits = new ArrayList<>();
    final List<Resident.Signed> contracts = new ArrayList<>();
    final List<Resident.Group> groups = new ArrayList<>();
    final List<Resident.Service> services = new ArrayList<>();
    final List<Resident.Request> requests = new ArrayList<>();

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    Facts followUp(String day, boolean faceToFace, @Nullable Boolean controlled) {
        followUps.add(new Resident.FollowUp("Encounter/" + day, day(day), faceToFace, controlled, List.of()));
        return this;
    }

    Facts seen(String... days) {
        for (String day : days) {
            followUp(day, true, true);
        }
        return this;
    }

    Facts due(String due, @Nullable String came) {
        contacts.add(new Resident.DueContact(day(due), came == null ? null : day(came)));
        return this;
    }

    Facts got(String code, String day) {
        services.add(new Resident.Service(code, code + "/" + day, day(day)));
        return this;
    }

    Resident resident() {
        return new Resident(
                asOf,
                birth,
                died,
                replaced,
                disease.isEmpty()
                        ? List.of()
                        : List.of(new Resident.Managed(
                                disease, Set.of("Condition/1"), recorded, abated, followUps, contacts, glucose)),
                visits,
                contracts,
                groups,
                services,
                requests);
    }

    Tally tally(String denominator, String numerator, ReportingPeriod period) {
        return Criteria.tally(new Group(1, null, "", "", denominator, numerator), resident(), period, RULES);
    }

    String standard() {
        Tally tally = tally(
                disease.equals("t2dm") ? "managedDiabetes" : "managedHypertension",
                disease.equals("t2dm") ? "standardManagedDiabetes" : "standardManagedHypertension",
                YEAR);
        return said(tally);
    }

    static String said(Tally tally) {
        return tally.numerator() + "/" + tally.denominator()
                + tally.missing().stream().sorted().map(each -> " " + each).reduce("", String::concat);
    }
}
