package org.xinglin.referral.fhir.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.xinglin.referral.fhir.TaskMarks;

/**
 * What differs between two versions of a task.
 *
 * @param before as it is stored
 * @param after as it is to be
 */
record TaskChange(Task before, Task after) {

    /** What stays as long as the task is. */
    private static final List<String> IDENTITY = List.of(
            "focus", "for", "requester", "code", "basedOn", "partOf", "groupIdentifier", "authoredOn", "intent");

    /** What may change with no move being made. */
    private static final List<Consumer<Task>> BESIDE = List.of(
            task -> task.setNote(null),
            task -> task.setInput(null),
            task -> task.setRestriction(null),
            task -> task.setDescription(null));

    /** What says nothing of the work: who stored it when, in whose numbers, and what it looks like to a reader. */
    private static final List<Consumer<Task>> ABOUT = List.of(
            task -> task.setMeta(null),
            task -> task.setText(null),
            task -> task.setLanguage(null),
            task -> task.setIdentifier(null),
            task -> task.setLastModifiedElement(null),
            task -> task.setOwner(null),
            task -> task.setId((String) null));

    /** The elements of its identity that differ, as places. */
    List<String> identity() {
        return IDENTITY.stream()
                .filter(name -> !Base.compareDeep(values(before, name), values(after, name), true))
                .map(name -> "Task." + name)
                .toList();
    }

    private static List<Base> values(Task task, String name) {
        // Whoever asks for an element that is not there leaves an empty one.
        return task.getNamedProperty(name).getValues().stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean changesOwner() {
        return !before.getOwner().equalsDeep(after.getOwner());
    }

    boolean changesState() {
        return before.getStatus() != after.getStatus();
    }

    /** Whether there is nothing in it but what no move is needed for. */
    boolean isBeside() {
        return same(Stream.concat(BESIDE.stream(), ABOUT.stream()));
    }

    /** Whether it says all that it said before. */
    boolean isNothing() {
        return same(ABOUT.stream()) && !changesOwner();
    }

    /** Whether results and notes have grown, and nothing else has changed but how far it has come. */
    boolean isAmendment() {
        Stream<Consumer<Task>> grown = Stream.of(
                task -> task.setOutput(null), task -> task.setNote(null), task -> task.setBusinessStatus(null));
        return grows(Task::getOutput)
                && grows(Task::getNote)
                && same(Stream.concat(grown, ABOUT.stream()))
                && !changesOwner();
    }

    private boolean grows(Function<Task, List<? extends Base>> elements) {
        List<Base> left = new ArrayList<>(elements.apply(after));
        return elements.apply(before).stream().allMatch(each -> {
            Optional<Base> kept =
                    left.stream().filter(other -> other.equalsDeep(each)).findFirst();
            kept.ifPresent(left::remove);
            return kept.isPresent();
        });
    }

    /** What the server keeps is not the sender's, and so no change. */
    private boolean same(Stream<Consumer<Task>> without) {
        Task former = before.copy();
        Task latter = after.copy();
        Stream<Consumer<Task>> marks = Stream.of(
                task -> task.getExtension().removeIf(extension -> TaskMarks.ALL.contains(extension.getUrl())));
        Stream.concat(without, marks).forEach(each -> {
            each.accept(former);
            each.accept(latter);
        });
        return former.equalsDeep(latter);
    }

    boolean addsOutput() {
        return after.getOutput().size() > before.getOutput().size() && grows(Task::getOutput);
    }

    /** The business status that is wanted; nothing where it is left as it was. */
    Optional<String> businessStatus() {
        Coding wanted = after.getBusinessStatus().getCodingFirstRep();
        Coding stood = before.getBusinessStatus().getCodingFirstRep();
        return wanted.hasCode() && !wanted.getCode().equals(stood.getCode())
                ? Optional.of(wanted.getCode())
                : Optional.empty();
    }
}
