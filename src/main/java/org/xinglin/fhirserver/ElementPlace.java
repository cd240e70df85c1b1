package org.xinglin.fhirserver;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * An element of a record, and where it stands.
 *
 * @param path such as {@code Appointment.participant[0].actor}
 */
public record ElementPlace(String path, Base element) {

    /**
     * All that stands at a path which is made of names alone; a choice of types by its name without the type.
     *
     * @param path begins with the record's type: {@code Observation.effective}
     */
    public static List<ElementPlace> at(String path, Resource record) {
        return new ElementPlace(record.fhirType(), record).below(path.substring(path.indexOf('.') + 1));
    }

    /** The same from here on. */
    public List<ElementPlace> below(String names) {
        List<ElementPlace> places = List.of(this);
        for (String name : names.split("\\.")) {
            List<ElementPlace> next = new ArrayList<>();
            for (ElementPlace place : places) {
                place.addChildren(name, next);
            }
            places = next;
        }
        return places;
    }

    private void addChildren(String name, List<ElementPlace> children) {
        Base[] values = element.getProperty(name.hashCode(), name, false);
        if (values == null || values.length == 0) {
            return;
        }
        Property property = element.getNamedProperty(name);
        boolean list = property != null && property.isList();
        for (int i = 0; i < values.length; i++) {
            children.add(new ElementPlace(path + "." + name + (list ? "[" + i + "]" : ""), values[i]));
        }
    }
}
