package org.xinglin.fhirserver.storage;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;

/**
 * What goes with a resident: the records that are about him, by the elements that his reach is made of (ADR 11), and those
 * that are about such records alone. Whatever else points at any of it holds it fast.
 */
final class RecordsOfResident {

    /** Current references, and whom, if anybody, what refers is about. */
    private static final String REFERRING = """
            SELECT DISTINCT link.src_resource_id, source.res_type, source.fhir_id, link.src_path,
                   target.res_type || '/' || target.fhir_id,
                   source.res_type NOT IN ('Group', 'Patient')
                   AND NOT EXISTS (SELECT FROM xinglin.about_resident other
                                   WHERE other.res_id = link.src_resource_id AND other.resident >= 0 AND other.resident <> ?2)
                   AND (EXISTS (SELECT FROM xinglin.about_resident own
                                WHERE own.res_id = link.src_resource_id AND own.resident = ?2)
                        OR NOT EXISTS (SELECT FROM public.hfj_res_link further
                                       JOIN public.hfj_resource named ON named.res_id = further.target_resource_id
                                       WHERE further.src_resource_id = link.src_resource_id
                                       AND named.res_type NOT IN (SELECT open.res_type FROM xinglin.open_type open)
                                       AND further.target_resource_id <> ALL (?3)))
            FROM public.hfj_res_link link
            JOIN public.hfj_resource source ON source.res_id = link.src_resource_id AND source.res_deleted_at IS NULL
            JOIN public.hfj_resource target ON target.res_id = link.target_resource_id
            WHERE link.target_resource_id = ANY (?1) AND link.src_resource_id <> ALL (?3)""";

    private static final String LOCK =
            "SELECT res_id FROM public.hfj_resource WHERE res_id = ANY (?1) ORDER BY res_id FOR UPDATE";

    private final EntityManager entityManager;
    private final long resident;
    private final Map<Long, IdType> records = new LinkedHashMap<>();

    /**
     * What holds a record of the resident's fast.
     *
     * @param source the type and id of what refers
     * @param path by which element
     * @param target the type and id of what it refers to
     */
    record Holder(String source, String path, String target) {}

    /** @param resident the storage number of the resident's Patient, which the caller has locked */
    RecordsOfResident(EntityManager entityManager, long resident) {
        this.entityManager = entityManager;
        this.resident = resident;
    }

    /** Those found, by storage number, without the Patient himself; what refers to others comes after these. */
    Collection<IdType> found() {
        return records.values();
    }

    /**
     * Looks for the records that go with the resident, and keeps everybody from referring to them until the transaction ends.
     *
     * @param most after so many it looks no further
     */
    void gather(int most) {
        Set<Long> looked = new HashSet<>(Set.of(resident));
        List<Long> next = List.of(resident);
        while (!next.isEmpty() && records.size() <= most) {
            List<Long> more = new ArrayList<>();
            for (Object[] row : referring(next)) {
                Long number = ((Number) row[0]).longValue();
                if ((Boolean) row[5] && looked.add(number)) {
                    records.put(number, new IdType((String) row[1], (String) row[2]));
                    more.add(number);
                }
            }
            // Somebody may have referred to them meanwhile, so they are looked at once they are locked.
            lock(more);
            next = more;
        }
    }

    /** Something that is not among the records and refers to one of them, or to the resident. */
    Optional<Holder> holder() {
        List<Long> all = new ArrayList<>(records.keySet());
        all.add(resident);
        return referring(all).stream()
                .findFirst()
                .map(row -> new Holder(row[1] + "/" + row[2], (String) row[3], (String) row[4]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> referring(Collection<Long> to) {
        List<Long> known = new ArrayList<>(records.keySet());
        known.add(resident);
        return entityManager
                .createNativeQuery(REFERRING)
                .setParameter(1, to.toArray(Long[]::new))
                .setParameter(2, resident)
                .setParameter(3, known.toArray(Long[]::new))
                .getResultList();
    }

    private void lock(List<Long> numbers) {
        entityManager
                .createNativeQuery(LOCK)
                .setParameter(1, numbers.toArray(Long[]::new))
                .getResultList();
    }
}
