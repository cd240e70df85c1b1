package org.xinglin.access.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a file, all of it at once. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    void at(Node place, String zh, String en) {
        at(place.getStartMark().getLine() + 1, zh, en);
    }

    void at(int line, String zh, String en) {
        found.add(new Mistake(line, zh, en));
    }

    /** In the order of the file. */
    List<Mistake> all() {
        return found.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
