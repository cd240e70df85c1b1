package org.xinglin.sandbox.domain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.sandbox.domain.Flow.Evidence;
import org.xinglin.sandbox.domain.Flow.Move;

/**
 * The requests of a county that show each state: referrals, consultations, ECGs, home beds, several disciplines. The same few in
 * a county of any size, of its first residents.
 */
public final class Flows {

    /** In how many rounds the tasks are moved. */
    public static final int ROUNDS = 3;

    /** Whose they are, one after the other. */
    private static final int RESIDENTS = 12;

    private static final String TCM = "sandbox-tcm-01";
    private static final String MOTHERS = "sandbox-maternal-01";

    private final List<Resident> residents = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    private Flows() {}

    public static List<Flow> of(County county) {
        Flows told = new Flows();
        Iterator<Household> households = county.households();
        while (households.hasNext() && told.residents.size() < RESIDENTS) {
            households.next().members().forEach(member -> told.residents.add(member.resident()));
        }
        told.referrals();
        told.fromAfar();
        told.atHome();
        told.together();
        return List.copyOf(told.flows);
    }

    private void referrals() {
        up("routine", "I11", "高血压性心脏病");
        up("stat", "I16", "高血压急症");
        up("routine", "I12", "高血压性肾病", move(1, "received"));
        up("urgent", "I20", "心绞痛", move(1, "accepted"));
        up("routine", "I25", "慢性缺血性心脏病", move(1, "accepted"), because(2, "on-hold", "other-date"));
        up("urgent", "I48", "心房颤动", move(1, "accepted"), arrival(2));
        up("urgent", "I50", "心力衰竭", move(1, "accepted"), arrival(2), report(3));
        up("routine", "N18", "慢性肾脏病", because(1, "rejected", "no-bed"));
        up("routine", "E78", "血脂异常", because(1, "cancelled", "other"));
        up("routine", "G45", "短暂性脑缺血发作", move(1, "accepted"), because(2, "failed", "no-show"));
        down("I63", "脑梗死恢复期", move(1, "accepted"));
        down("I21", "心肌梗死恢复期", move(1, "accepted"), arrival(2), report(3));
    }

    private void fromAfar() {
        remote("remote-consultation", "I70", "动脉粥样硬化");
        remote("remote-consultation", "E10", "1型糖尿病", move(1, "accepted"), report(2));
        remote("remote-ecg", "R00", "心律异常");
        remote("remote-ecg", "R07", "胸痛", move(1, "accepted"), report(2));
    }

    private void atHome() {
        Resident resident = next();
        String clinic = resident.village().clinic();
        String centre = resident.village().townshipCentre();
        add(resident, "home-bed", "routine", clinic, List.of(centre), "I69", "脑卒中后遗症");
        add(resident, "home-bed", "routine", clinic, List.of(centre), "S72", "股骨骨折术后", move(1, "accepted"), arrival(2));
        add(
                resident,
                "home-bed",
                "routine",
                clinic,
                List.of(centre),
                "J44",
                "慢性阻塞性肺疾病",
                move(1, "accepted"),
                arrival(2),
                report(3));
    }

    /** The lead hospital leads; TCM and the hospital for mothers are asked as well. */
    private void together() {
        Resident resident = next();
        String centre = resident.village().townshipCentre();
        List<String> asked = List.of(resident.village().leadHospital(), TCM, MOTHERS);
        add(resident, "mdt", "stat", centre, asked, "K92", "消化道出血");
        add(resident, "mdt", "urgent", centre, asked, "R55", "晕厥", move(1, "accepted"), of(1, move(1, "accepted")));
        add(
                resident,
                "mdt",
                "urgent",
                centre,
                asked,
                "R51",
                "头痛",
                move(1, "accepted"),
                of(1, move(1, "accepted")),
                of(1, report(2)),
                of(2, because(1, "rejected", "other")));
    }

    private void up(String priority, String icd10, String words, Move... moves) {
        Resident resident = next();
        add(
                resident,
                "referral-up",
                priority,
                resident.village().townshipCentre(),
                List.of(resident.village().leadHospital()),
                icd10,
                words,
                moves);
    }

    private void down(String icd10, String words, Move... moves) {
        Resident resident = next();
        add(
                resident,
                "referral-down",
                "routine",
                resident.village().leadHospital(),
                List.of(resident.village().townshipCentre()),
                icd10,
                words,
                moves);
    }

    private void remote(String category, String icd10, String words, Move... moves) {
        Resident resident = next();
        add(
                resident,
                category,
                "routine",
                resident.village().townshipCentre(),
                List.of(resident.village().leadHospital()),
                icd10,
                words,
                moves);
    }

    private Resident next() {
        return residents.get(flows.size() % residents.size());
    }

    private void add(
            Resident resident,
            String category,
            String priority,
            String from,
            List<String> to,
            String icd10,
            String words,
            Move... moves) {
        flows.add(new Flow(flows.size() + 1, resident, category, priority, from, to, icd10, words, List.of(moves)));
    }

    private static Move move(int round, String state) {
        return because(round, state, null);
    }

    private static Move because(int round, String state, @Nullable String reason) {
        return new Move(round, 0, state, reason, Evidence.NOTHING);
    }

    private static Move arrival(int round) {
        return new Move(round, 0, "in-progress", null, Evidence.ARRIVAL);
    }

    private static Move report(int round) {
        return new Move(round, 0, "completed", null, Evidence.REPORT);
    }

    private static Move of(int by, Move move) {
        return new Move(move.round(), by, move.state(), move.reason(), move.evidence());
    }
}
