package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked of other institutions for a resident, and how far that has come. */
final class Asking {

    private final Resident resident;
    private final Health.Requests requests;
    private final List<Integer> hours;
    private final List<Diagnosis> diagnoses;
    private final List<Reading> readings;
    private final LocalDate today;
    private final Chance chance;
    private final List<Request> asked = new ArrayList<>();

    Asking(
            Resident resident,
            Health health,
            List<Diagnosis> diagnoses,
            List<Reading> readings,
            LocalDate today,
            Chance chance) {
        this.resident = resident;
        this.requests = health.requests();
        this.hours = health.hours().office();
        this.diagnoses = diagnoses;
        this.readings = readings;
        this.today = today;
        this.chance = chance;
    }

    List<Request> requests() {
        for (int i = 0; i < readings.size(); i++) {
            consequences(readings.get(i), i);
        }
        services();
        return List.copyOf(asked);
    }

    private void consequences(Reading reading, int index) {
        Village village = resident.village();
        // What the lead hospital itself measured, such as after 75 g of glucose, is with those who would be asked
        // already.
        if (isCritical(reading)
                && !reading.by().equals(village.leadHospital())
                && chance.happens(requests.referred())) {
            refer(reading, index);
        }
        if (reading instanceof Reading.Hba1c hba1c && chance.happens(requests.labOrder())) {
            LocalDateTime ordered = hba1c.at().minusDays(1).plusHours(2);
            ask(new Request(
                    Request.Kind.LAB_ORDER,
                    Request.State.COMPLETED,
                    ordered,
                    village.clinic(),
                    village.townshipCentre(),
                    Disease.TYPE_2_DIABETES,
                    null));
        }
    }

    private boolean isCritical(Reading reading) {
        if (reading instanceof Reading.BloodPressure pressure) {
            return !pressure.atHome()
                    && (pressure.systolic() >= requests.systolicFrom()
                            || pressure.diastolic() >= requests.diastolicFrom());
        }
        if (reading instanceof Reading.Glucose glucose) {
            double value = glucose.value().doubleValue();
            return value >= requests.glucoseFrom() || value <= requests.glucoseTo();
        }
        return false;
    }

    private void refer(Reading reading, int index) {
        Village village = resident.village();
        Disease reason = reading instanceof Reading.BloodPressure ? Disease.HYPERTENSION : Disease.TYPE_2_DIABETES;
        LocalDateTime at = reading.at().plusMinutes(20);
        Request up = new Request(
                Request.Kind.REFERRAL_UP,
                state(at),
                at,
                reading.by(),
                village.leadHospital(),
                has(reason) ? reason : null,
                index);
        ask(up);
        LocalDateTime back = at.plusDays(requests.referredBackAfter().drawWhole(chance));
        if (up.state() == Request.State.COMPLETED
                && back.toLocalDate().isBefore(today)
                && chance.happens(requests.referredBack())) {
            ask(new Request(
                    Request.Kind.REFERRAL_DOWN,
                    state(back),
                    back,
                    village.leadHospital(),
                    village.townshipCentre(),
                    up.reason(),
                    null));
        }
    }

    private void services() {
        Village village = resident.village();
        int age = resident.ageOn(today);
        if (has(Disease.HYPERTENSION) && chance.happens(requests.remoteEcg())) {
            ask(Request.Kind.REMOTE_ECG, village.townshipCentre(), village.leadHospital(), Disease.HYPERTENSION);
        }
        if (age >= requests.homeBedFrom() && chance.happens(requests.homeBed())) {
            ask(Request.Kind.HOME_BED, village.clinic(), village.townshipCentre(), null);
        }
        if (resident.groups().contains(PopulationGroup.ELDERLY) && chance.happens(requests.tcmService())) {
            ask(Request.Kind.TCM_SERVICE, village.townshipCentre(), village.preventionCentre(), null);
        }
    }

    private void ask(Request.Kind kind, String from, String to, @Nullable Disease reason) {
        LocalDateTime at = today.minusDays(chance.between(1, requests.withinDays()))
                .atTime(hours.get(chance.below(hours.size())), 0);
        ask(new Request(kind, state(at), at, from, to, reason, null));
    }

    /** One of a kind is open at a time, to one institution and for one reason: a later one finds the former done. */
    private void ask(Request request) {
        boolean open = asked.stream().anyMatch(former -> former.isOpenAs(request));
        asked.add(open ? request.in(Request.State.COMPLETED) : request);
    }

    private boolean has(Disease disease) {
        return diagnoses.stream().anyMatch(diagnosis -> diagnosis.disease() == disease);
    }

    private Request.State state(LocalDateTime authored) {
        Request.State state = Request.State.valueOf(
                requests.states().draw(chance).replace('-', '_').toUpperCase(Locale.ROOT));
        boolean old = authored.toLocalDate().isBefore(today.minusDays(requests.openDays()));
        return old && state.isOpen() ? Request.State.COMPLETED : state;
    }
}
