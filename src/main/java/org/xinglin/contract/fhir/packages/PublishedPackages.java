package org.xinglin.contract.fhir.packages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.Release;

/** Those of the release, which nobody changes, and those that are stored. */
final class PublishedPackages implements Packages {

    private static final long REMEMBERED = 1_000;

    private final FhirStore store;
    private final Map<String, Published> released;
    private final Digest<PlanDefinition, Optional<Published>> stored;

    /** @param changed when it was stored; nothing of those of the release */
    private record Published(ServicePackage what, String title, boolean offered, long changed) {}

    PublishedPackages(Release release, FhirStore store, PackageReader reader) {
        this.store = store;
        this.released = release.all(PlanDefinition.class).stream()
                .filter(PackageReader::isOne)
                .map(plan -> published(plan, reader))
                .collect(Collectors.toMap(each -> each.what().url(), Function.identity()));
        this.stored = new Digest<>(plan -> understood(plan, reader), REMEMBERED);
    }

    private static Published published(PlanDefinition plan, PackageReader reader) {
        return new Published(
                reader.read(plan),
                plan.getTitle(),
                plan.getStatus() == PublicationStatus.ACTIVE,
                plan.getMeta().hasLastUpdated()
                        ? plan.getMeta().getLastUpdated().getTime()
                        : 0);
    }

    /** What was stored before it was held to the rules may be of another form. */
    private static Optional<Published> understood(PlanDefinition plan, PackageReader reader) {
        try {
            return PackageReader.isOne(plan) ? Optional.of(published(plan, reader)) : Optional.empty();
        } catch (PackageReader.NotUnderstood other) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ServicePackage> find(Caller caller, String canonical) {
        return published(caller, canonical).map(Published::what);
    }

    @Override
    public Optional<ServicePackage> current(Caller caller, String url) {
        return offered(caller, url(url)).map(Published::what);
    }

    @Override
    public Optional<String> titleOf(Caller caller, String canonical) {
        return published(caller, canonical).map(Published::title);
    }

    private Optional<Published> published(Caller caller, String canonical) {
        return canonical.contains("|")
                ? all(caller, url(canonical)).stream().filter(is(canonical)).findFirst()
                : offered(caller, canonical);
    }

    private static Predicate<Published> is(String canonical) {
        return published -> published.what().canonical().equals(canonical);
    }

    private Optional<Published> offered(Caller caller, String url) {
        return all(caller, url).stream()
                .filter(Published::offered)
                .max(Comparator.comparing(Published::changed)
                        .thenComparing(each -> each.what().version()));
    }

    private static String url(String canonical) {
        return canonical.split("\\|", 2)[0];
    }

    /** Nobody stores anything under the release's addresses. */
    private List<Published> all(Caller caller, String url) {
        Published ours = released.get(url);
        return ours != null
                ? List.of(ours)
                : url.isBlank()
                        ? List.of()
                        : store.digest(caller, Query.of(PlanDefinition.class).where("url", url), stored).stream()
                                .flatMap(Optional::stream)
                                .toList();
    }
}
