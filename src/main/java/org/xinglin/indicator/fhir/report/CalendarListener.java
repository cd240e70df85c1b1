package org.xinglin.indicator.fhir.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.ReportingCalendar;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.fhir.report.SubmittedReports.About;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;

/**
 * On the first day after a quarter a county is asked for each of its reports: a pending one stands there, and a task that names it. From
 * the day after the last one of the calendar the task is late, until the report is handed in.
 */
@Component
final class CalendarListener implements ChangeListener {

    private static final Caller CALLER = Caller.task("report-calendar");
    private static final String CALENDAR = "report-calendar";
    private static final String QUARTER = "report-quarter";
    private static final String LATE = "report-late";

    private final FhirStore store;
    private final CareNetwork network;
    private final ReportingCalendar calendar;
    private final IndicatorRules rules;
    private final Days days;
    private final Clock clock;

    CalendarListener(
            FhirStore store,
            CareNetwork network,
            ReportingCalendar calendar,
            IndicatorRules rules,
            Days days,
            Clock clock) {
        this.store = store;
        this.network = network;
        this.calendar = calendar;
        this.rules = rules;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return CALENDAR;
    }

    @Override
    public Set<String> types() {
        return Set.of("Organization");
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return after instanceof Organization;
    }

    @Override
    public Set<String> days() {
        return Set.of(CALENDAR, QUARTER, LATE);
    }

    @Override
    public void on(ResourceChanged change) {
        keepNextQuarter(change.id());
    }

    @Override
    public void on(DayReached day) {
        switch (day.kind()) {
            case QUARTER -> {
                if (reports(day.id())) {
                    ask(day.id());
                }
                keepNextQuarter(day.id());
            }
            case LATE -> remind(day.id());
            default -> keepNextQuarter(day.id());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private boolean reports(String organization) {
        String address = "Organization/" + organization;
        return network.isActive(CALLER, address)
                && network.levelOf(CALLER, address)
                        .filter(calendar.level()::equals)
                        .isPresent();
    }

    private void keepNextQuarter(String organization) {
        LocalDate next = ReportingCalendar.quarterOf(today()).end().plusDays(1);
        days.keep(
                new DayReached(QUARTER, "Organization", organization, null),
                Optional.of(next)
                        .filter(day -> reports(organization))
                        .map(day -> day.atStartOfDay(clock.getZone()).toInstant()));
    }

    /** For what is there already nobody is asked again. */
    private void ask(String organization) {
        ReportingPeriod quarter = ReportingCalendar.lastOver(today());
        LocalDate last = calendar.lastDayOf(quarter);
        List<Resource> asked = new ArrayList<>();
        for (String measure : calendar.measures()) {
            About about = new About(measure, organization, quarter, 1);
            if (store.read(CALLER, MeasureReport.class, about.id()).isEmpty()) {
                asked.add(pending(about));
                asked.add(ReportTasks.asking(about, quarter.end().plusDays(1), last, Date.from(clock.instant())));
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        asked.forEach(Derived::mark);
        store.transact(CALLER, Transactions.of(asked));
        asked.stream()
                .filter(Task.class::isInstance)
                .forEach(task -> days.keep(
                        new DayReached(LATE, "Task", task.getIdElement().getIdPart(), null),
                        Optional.of(
                                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant())));
    }

    private MeasureReport pending(About about) {
        MeasureReport report = new MeasureReport();
        report.setId(about.id());
        report.addIdentifier(about.identifier());
        report.setStatus(MeasureReportStatus.PENDING);
        report.setType(MeasureReportType.SUMMARY);
        report.setMeasure(Canonical.BASE + "Measure/" + about.measure() + "|" + rules.version());
        report.setDate(Date.from(clock.instant()));
        report.setReporter(new Reference("Organization/" + about.organisation()));
        report.setPeriod(new Period()
                .setStartElement(new DateTimeType(about.period().start().toString()))
                .setEndElement(new DateTimeType(about.period().end().toString())));
        rules.measure(about.measure()).ifPresent(indicator -> ReportWriter.expected(report, indicator.groups()));
        return report;
    }

    private void remind(String task) {
        store.read(CALLER, Task.class, task)
                .filter(stored -> stored.getStatus() != TaskStatus.COMPLETED)
                .map(stored -> ReportTasks.late(stored, Date.from(clock.instant())))
                .ifPresent(late -> {
                    Derived.mark(late);
                    store.transact(CALLER, Transactions.of(List.of(late)));
                });
    }
}
