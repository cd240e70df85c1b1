package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.domain.duty.LedgerRow;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Canonical;

/**
 * Reminds of what is due today and not done: one message for each contract and day, prepared for whoever is subscribed to send
 * it. Its id follows from both, so it is made once.
 */
final class DutyReminders {

    private static final Coding REMINDER =
            new Coding(Canonical.codeSystem("communication-category"), "reminder", "健康提醒");

    private final FhirStore store;
    private final DutyCodes codes;
    private final ContractRules.Reminder words;

    DutyReminders(FhirStore store, DutyCodes codes, ContractRules.Reminder words) {
        this.store = store;
        this.codes = codes;
        this.words = words;
    }

    static String id(String contract, LocalDate due) {
        return FactId.of("duty-reminder", "CarePlan/" + contract, due.toString());
    }

    /** Those that are to be made. */
    List<Communication> of(Caller caller, CarePlan plan, Contract contract, List<LedgerRow> due) {
        return due.stream()
                .collect(Collectors.groupingBy(row -> row.window().due(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(day -> store.read(caller, Communication.class, id(contract.id(), day.getKey()))
                        .isEmpty())
                .map(day -> reminder(caller, plan, contract, day.getKey(), day.getValue()))
                .toList();
    }

    private Communication reminder(
            Caller caller, CarePlan plan, Contract contract, LocalDate due, List<LedgerRow> rows) {
        Communication reminder = new Communication();
        reminder.setId(id(contract.id(), due));
        reminder.setStatus(CommunicationStatus.PREPARATION);
        reminder.addCategory(new CodeableConcept(REMINDER));
        reminder.addBasedOn(new Reference("CarePlan/" + contract.id()));
        reminder.setSubject(plan.getSubject().copy());
        reminder.addRecipient(plan.getSubject().copy());
        List<Code> owed = rows.stream().map(LedgerRow::duty).distinct().toList();
        owed.forEach(duty -> reminder.addReasonCode(new CodeableConcept(codes.coding(duty))));
        store.read(caller, CareTeam.class, contract.team())
                .map(CareTeam::getManagingOrganizationFirstRep)
                .filter(Reference::hasReference)
                .ifPresent(organization -> reminder.setSender(organization.copy()));
        reminder.addPayload().setContent(new StringType(words.inChinese(names(owed, Language.ZH), due)));
        reminder.addPayload().setContent(new StringType(words.inEnglish(names(owed, Language.EN), due)));
        Derived.mark(reminder);
        return reminder;
    }

    private List<String> names(List<Code> duties, Language language) {
        return duties.stream()
                .map(duty -> codes.coding(duty, language))
                .map(duty -> duty.hasDisplay() ? duty.getDisplay() : duty.getCode())
                .toList();
    }
}
