package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.util.MemoryCacheService;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.CallersReach;

/**
 * The library's memory, for callers who reach everything. For others it remembers, and is told, only what says nothing of
 * any record: otherwise a caller would find that a record exists because somebody else has just looked at it, or pass
 * a count within a reach on to everyone.
 */
final class ReachedCaches extends MemoryCacheService {

    private static final Set<CacheEnum> TELL_NOTHING_OF_RECORDS = EnumSet.of(
            CacheEnum.TAG_DEFINITION,
            CacheEnum.RES_TYPE_TO_RES_TYPE_ID,
            CacheEnum.HASH_IDENTITY_TO_SEARCH_PARAM_IDENTITY,
            CacheEnum.FHIRPATH_EXPRESSION,
            CacheEnum.NAME_TO_PARTITION,
            CacheEnum.ID_TO_PARTITION);

    private final CallersReach caller;

    ReachedCaches(JpaStorageSettings settings, CallersReach caller) {
        super(settings);
        this.caller = caller;
    }

    private boolean serves(CacheEnum cache) {
        return TELL_NOTHING_OF_RECORDS.contains(cache) || !caller.current().isBounded();
    }

    @Override
    protected <K, T> T doGet(CacheEnum cache, K key, Function<K, T> supplier) {
        return serves(cache) ? super.doGet(cache, key, supplier) : supplier.apply(key);
    }

    @Override
    protected <K, V> @Nullable V doGetIfPresent(CacheEnum cache, K key) {
        return serves(cache) ? super.doGetIfPresent(cache, key) : null;
    }

    @Override
    protected <K, V> void doPut(CacheEnum cache, K key, V value) {
        if (serves(cache)) {
            super.doPut(cache, key, value);
        }
    }

    @Override
    protected <K, V> Map<K, V> doGetAllPresent(CacheEnum cache, Collection<K> keys) {
        return serves(cache) ? super.doGetAllPresent(cache, keys) : Map.of();
    }
}
