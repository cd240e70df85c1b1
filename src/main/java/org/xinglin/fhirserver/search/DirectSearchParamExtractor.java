package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.CountyZone;

/**
 * Finds what is indexed: by following the path where that is enough, else by the library's FHIRPath engine.
 * {@code DirectPathTests} holds that both find the same.
 */
final class DirectSearchParamExtractor extends SearchParamExtractorR4 {

    /** By path; the release's parameters have so many and no more. */
    private final Map<String, Optional<DirectPath>> paths = new ConcurrentHashMap<>();

    private final FurtherStrings further;
    private final ISearchParamRegistry registry;
    private final PartitionSettings partitions;

    DirectSearchParamExtractor(FurtherStrings further, ISearchParamRegistry registry, PartitionSettings partitions) {
        this.further = further;
        this.registry = registry;
        this.partitions = partitions;
    }

    /** The days of moments are the county's; the library takes those that the sender's clock showed. */
    @Override
    public SearchParamSet<ResourceIndexedSearchParamDate> extractSearchParamDates(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamDate> dates = super.extractSearchParamDates(resource, filter);
        // The days are part of what tells two of a set apart.
        List<ResourceIndexedSearchParamDate> found = List.copyOf(dates);
        dates.clear();
        for (ResourceIndexedSearchParamDate date : found) {
            date.myValueLowDateOrdinal = day(date.getValueLow());
            date.myValueHighDateOrdinal = day(date.getValueHigh());
            dates.add(date);
        }
        return dates;
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamString> extractSearchParamStrings(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamString> strings = super.extractSearchParamStrings(resource, filter);
        String type = ((Resource) resource).fhirType();
        strings.addAll(further.of(
                (Resource) resource,
                name -> {
                    RuntimeSearchParam parameter =
                            registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.INDEX);
                    return parameter != null
                            && !filter.filterSearchParams(List.of(parameter)).isEmpty();
                },
                partitions,
                getStorageSettings()));
        return strings;
    }

    /** What is found by the rows of others needs none. */
    @Override
    public SearchParamSet<BaseResourceIndexedSearchParam> extractSearchParamTokens(
            IBaseResource resource, ISearchParamFilter filter) {
        return super.extractSearchParamTokens(
                resource,
                parameters -> filter.filterSearchParams(parameters).stream()
                        .filter(parameter -> !parameter.getName().equals(CodesOfComponents.BOTH))
                        .toList());
    }

    /** The words of codes that stand for a resource's whole meaning: {@code code:text}. */
    @Override
    protected boolean shouldIndexTextComponentOfToken(RuntimeSearchParam parameter) {
        return parameter.getName().equals(ServedModifiers.WITH_TEXT);
    }

    /** Year, month and day in eight digits, by the calendar that dates are read by. */
    private static @Nullable Integer day(@Nullable Date moment) {
        if (moment == null) {
            return null;
        }
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(CountyZone.zone()), Locale.ROOT);
        calendar.setTime(moment);
        return (calendar.get(Calendar.YEAR) * 100 + calendar.get(Calendar.MONTH) + 1) * 100
                + calendar.get(Calendar.DAY_OF_MONTH);
    }

    @Override
    public IValueExtractor getPathValueExtractor(IBase resource, String path) {
        IValueExtractor engine = super.getPathValueExtractor(resource, path);
        return paths.computeIfAbsent(path, DirectPath::parse)
                .<IValueExtractor>map(direct -> () -> {
                    List<Base> found = direct.in((Base) resource);
                    return found == null ? engine.get() : found;
                })
                .orElse(engine);
    }
}
