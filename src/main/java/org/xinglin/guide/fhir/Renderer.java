package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r5.context.SimpleWorkerContext;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.renderers.Renderer.RenderingStatus;
import org.hl7.fhir.r5.renderers.RendererFactory;
import org.hl7.fhir.r5.renderers.StructureDefinitionRenderer;
import org.hl7.fhir.r5.renderers.utils.RenderingContext;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.GenerationRules;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.MultiLanguagePolicy;
import org.hl7.fhir.r5.renderers.utils.RenderingContext.QuestionnaireRendererMode;
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
        rendering.setQuestionnaireMode(QuestionnaireRendererMode.TREE);
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

    /**
     * The library names its icons as it keeps them, wherever that is; ours are drawings. The lines behind the rows it makes
     * itself.
     */
    private static void withOurIcons(XhtmlNode node) {
        String source = "img".equals(node.getName()) ? node.getAttribute("src") : null;
        if (source != null && !source.startsWith("data:")) {
            String name = source.substring(source.lastIndexOf('/') + 1);
            node.setAttribute("src", IMAGES + name.replaceFirst("\\.(png|gif)$", ".svg"));
        }
        String style = node.getAttribute("style");
        if (style != null && style.contains("url(tbl_bck")) {
            node.setAttribute("style", style.replace("url(tbl_bck", "url(" + IMAGES + "tbl_bck"));
        }
        node.getChildNodes().forEach(Renderer::withOurIcons);
    }

    private static void collectAnchors(XhtmlNode node, Set<String> anchors) {
        for (String attribute : List.of("id", "name")) {
            String anchor = node.getAttribute(attribute);
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        node.getChildNodes().forEach(child -> collectAnchors(child, anchors));
    }

    /** The renderers link to pages that the IG Publisher makes beside theirs, and to what they did not find: {@code null#…}. */
    private static void withoutDeadLinks(XhtmlNode node, Set<String> anchors) {
        String target = "a".equals(node.getName()) ? node.getAttribute("href") : null;
        if (target != null
                && (target.startsWith("null") || (target.startsWith("#") && !anchors.contains(target.substring(1))))) {
            node.getAttributes().remove("href");
        }
        node.getChildNodes().forEach(child -> withoutDeadLinks(child, anchors));
    }

    private static String html(XhtmlNode node) throws IOException {
        withOurIcons(node);
        Set<String> anchors = new HashSet<>();
        collectAnchors(node, anchors);
        withoutDeadLinks(node, anchors);
        return new XhtmlComposer(XhtmlComposer.HTML).compose(node);
    }
}
