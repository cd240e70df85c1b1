package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.hl7.fhir.r5.context.SimpleWorkerContext;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.renderers.Renderer.RenderingStatus;
import org.hl7.fhir.r5.renderers.RendererFactory;
import org.hl7.fhir.r5.renderers.StructureDefinitionRenderer;
import org.hl7.fhir.r5.renderers.utils.RenderingContext;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.GenerationRules;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.MultiLanguagePolicy;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.ResourceRendererMode;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.StructureDefinitionRendererMode;
import org.hl7.fhir.r5.renderers.utils.ResourceWrapper;
import org.hl7.fhir.r5.utils.EOperationOutcome;
import org.hl7.fhir.utilities.FhirPublication;
import org.hl7.fhir.utilities.MarkDownProcessor;
import org.hl7.fhir.utilities.xhtml.XhtmlComposer;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.xinglin.fhirserver.refusal.Language;

/** HL7's own renderers, for one reader. */
final class Renderer {

    /** From a page to the images. */
    private static final String IMAGES = "../assets/";

    private final SimpleWorkerContext context;
    private final RenderingContext rendering;
    private final GuideLinks links;

    /** @param images where the renderers put the lines of their trees */
    Renderer(SimpleWorkerContext context, Language language, Artifacts artifacts, Path images) {
        this.context = context;
        rendering = new RenderingContext(
                context,
                new MarkDownProcessor(MarkDownProcessor.Dialect.COMMON_MARK),
                null,
                GuideLinks.SPECIFICATION,
                "",
                language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceRendererMode.END_USER,
                GenerationRules.VALID_RESOURCE);
        links = new GuideLinks(context, artifacts);
        rendering.setPkp(links);
        rendering.setDestDir(images.toString());
        rendering.setTargetVersion(FhirPublication.R4);
        rendering.setNoHeader(true);
        rendering.setMultiLanguagePolicy(MultiLanguagePolicy.DESIGNATIONS);
    }

    /** The elements that a profile says something about, or all that it then has. */
    String elements(String url, boolean all) {
        return table(url, !all, StructureDefinitionRendererMode.SUMMARY, all ? "s" : "d");
    }

    /** Who owes what of a profile's elements; empty where nobody does. */
    String obligations(String url) {
        return table(url, false, StructureDefinitionRendererMode.OBLIGATIONS, "o");
    }

    private String table(String url, boolean differential, StructureDefinitionRendererMode mode, String prefix) {
        StructureDefinition profile =
                Objects.requireNonNull(context.fetchResource(StructureDefinition.class, url), url);
        RenderingContext own = rendering.copy(true);
        own.setStructureMode(mode);
        try {
            XhtmlNode table = new StructureDefinitionRenderer(own)
                    .generateTable(
                            new RenderingStatus(),
                            null,
                            profile,
                            differential,
                            rendering.getDestDir(),
                            false,
                            profile.getId(),
                            !differential,
                            GuideLinks.SPECIFICATION,
                            IMAGES,
                            false,
                            false,
                            null,
                            false,
                            // Here alone: in the renderer's own context as well, anchors would get it twice.
                            own.withUniqueLocalPrefix(prefix),
                            prefix,
                            ResourceWrapper.forResource(own, profile),
                            prefix.toUpperCase(Locale.ROOT));
            return html(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A terminology resource, questionnaire, operation or the like, as HL7's renderer shows it. */
    String narrative(Class<? extends CanonicalResource> type, String url) {
        CanonicalResource resource = Objects.requireNonNull(context.fetchResource(type, url), url);
        RenderingContext own = rendering.copy(true);
        try {
            return html(
                    RendererFactory.factory(resource, own).buildNarrative(ResourceWrapper.forResource(own, resource)));
        } catch (IOException | EOperationOutcome e) {
            throw new IllegalStateException(url + " cannot be rendered", e);
        }
    }

    /** Where a definition stands, ours or FHIR's. */
    String pageOf(String url) {
        return Objects.requireNonNullElse(links.getLinkForUrl(GuideLinks.SPECIFICATION, url), url);
    }

    /** The library names its icons as it keeps them; ours are drawings. The lines behind the rows it makes itself. */
    private static void withOurIcons(XhtmlNode node) {
        String source = "img".equals(node.getName()) ? node.getAttribute("src") : null;
        if (source != null && source.endsWith("/help16.png")) {
            node.setAttribute("src", IMAGES + "help16.svg");
        } else if (source != null && source.startsWith(IMAGES)) {
            node.setAttribute("src", source.replaceFirst("\\.(png|gif)$", ".svg"));
        }
        node.getChildNodes().forEach(Renderer::withOurIcons);
    }

    private static String html(XhtmlNode node) throws IOException {
        withOurIcons(node);
        return new XhtmlComposer(XhtmlComposer.HTML).compose(node);
    }
}
