package org.xinglin.constitution.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinglin.kernel.Sex;

/**
 * Answers held against an instrument.
 *
 * @param counted the answers that are scored, by item; meaningful only where there are no faults
 * @param ignored items of the other sex that were answered all the same
 * @param sexByAnswer whether the resident's sex is not known and the item that was answered told which one applies
 */
public record AnswerSheet(Map<String, Integer> counted, List<Fault> faults, List<String> ignored, boolean sexByAnswer) {

    public AnswerSheet {
        counted = Map.copyOf(counted);
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
    }

    public static AnswerSheet read(Instrument instrument, List<Answer> answers, Sex sex) {
        return new Reader(instrument, sex).read(answers);
    }

    private static final class Reader {

        private final Instrument instrument;
        private final Sex sex;
        private final Map<String, Item> items;
        private final List<Fault> faults = new ArrayList<>();

        Reader(Instrument instrument, Sex sex) {
            this.instrument = instrument;
            this.sex = sex;
            this.items = instrument.items().stream().collect(Collectors.toMap(Item::linkId, Function.identity()));
        }

        AnswerSheet read(List<Answer> answers) {
            Map<String, Integer> read = new LinkedHashMap<>();
            for (Answer answer : answers) {
                Item item = items.get(answer.linkId());
                if (item == null) {
                    faults.add(new Fault(Fault.Kind.UNKNOWN_ITEM, answer.linkId(), answer.given()));
                } else if (read.containsKey(answer.linkId())) {
                    faults.add(new Fault(Fault.Kind.ANSWERED_TWICE, answer.linkId(), answer.given()));
                } else {
                    read.put(answer.linkId(), number(answer));
                }
            }
            Set<Sex> applying = applying(read);
            boolean undetermined = hasSexItems() && applying.size() != 1;
            if (undetermined) {
                faults.add(new Fault(
                        Fault.Kind.SEX_UNDETERMINED,
                        sexItems().map(Item::linkId).toList(),
                        answered(read)));
            }
            for (Item item : instrument.items()) {
                if (isAsked(item, applying) && !read.containsKey(item.linkId())) {
                    faults.add(new Fault(Fault.Kind.MISSING, item.linkId(), ""));
                }
            }
            List<String> ignored = undetermined
                    ? List.of()
                    : sexItems()
                            .filter(item -> !isAsked(item, applying))
                            .map(Item::linkId)
                            .filter(read::containsKey)
                            .toList();
            read.keySet().removeAll(ignored);
            return new AnswerSheet(read, faults, ignored, sex == Sex.UNKNOWN && hasSexItems() && !undetermined);
        }

        /** Of items for one sex, those of the sex that applies; none of them where that is not determined. */
        private static boolean isAsked(Item item, Set<Sex> applying) {
            return item.sex() == null || applying.equals(EnumSet.of(item.sex()));
        }

        /** The sex whose items count; where it is not known, the one whose items are answered. */
        private Set<Sex> applying(Map<String, Integer> read) {
            if (sex != Sex.UNKNOWN) {
                return EnumSet.of(sex);
            }
            return sexItems()
                    .filter(item -> read.containsKey(item.linkId()))
                    .map(item -> Objects.requireNonNull(item.sex()))
                    .collect(Collectors.toSet());
        }

        private boolean hasSexItems() {
            return sexItems().findAny().isPresent();
        }

        private Stream<Item> sexItems() {
            return instrument.items().stream().filter(item -> item.sex() != null);
        }

        private String answered(Map<String, Integer> read) {
            return sexItems().map(Item::linkId).filter(read::containsKey).collect(Collectors.joining(", "));
        }

        /** Of an answer that is not offered it notes the fault, and gives one that is, so that it does not count as missing. */
        private int number(Answer answer) {
            for (int offered = instrument.range().lowest(); instrument.range().has(offered); offered++) {
                if (answer.given().equals(Integer.toString(offered))) {
                    return offered;
                }
            }
            faults.add(new Fault(Fault.Kind.NOT_OFFERED, answer.linkId(), answer.given()));
            return instrument.range().lowest();
        }
    }
}
