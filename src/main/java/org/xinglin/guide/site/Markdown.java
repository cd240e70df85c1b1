package org.xinglin.guide.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as our authors write it: with tables, anchors at headings, and names of artifacts in code that become links. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    /** A request that any reader can send as it stands: a search, or whatever begins with GET; a pattern with gaps is none. */
    private static final Pattern REQUEST = Pattern.compile("(?:GET |[A-Z][A-Za-z]+(?:/[\\w.-]+)?\\?)[^\\s{<…]+");

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(context -> Markdown::marked)
            .build();
    private final TextContentRenderer text = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .stripNewlines(true)
            .build();
    private final Function<String, Optional<String>> pages;

    /**
     * A text that was read.
     *
     * @param title its first heading, or null
     * @param html all that follows the title
     * @param text the words alone
     */
    public record Read(Optional<String> title, String html, String text) {}

    /** @param pages the page of an artifact's id */
    public Markdown(Function<String, Optional<String>> pages) {
        this.pages = pages;
    }

    public Read read(String source) {
        Node document = parser.parse(source);
        Optional<String> title = Optional.empty();
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            title = Optional.of(words(heading));
            heading.unlink();
        }
        document.accept(new ArtifactLinks());
        return new Read(title, html.render(document), text.render(document));
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** Long lines are scrolled to by keys as well, and the guide's script gives requests their buttons. */
    private static void marked(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        } else if (node instanceof Code code
                && REQUEST.matcher(code.getLiteral()).matches()) {
            attributes.put("class", "request");
        }
    }

    private final class ArtifactLinks extends AbstractVisitor {

        @Override
        public void visit(Code code) {
            if (!(code.getParent() instanceof Link)) {
                pages.apply(code.getLiteral()).ifPresent(page -> {
                    Link link = new Link(page, null);
                    code.insertBefore(link);
                    link.appendChild(code);
                });
            }
        }

        /** A link to an artifact by its bare id leads to its page. */
        @Override
        public void visit(Link link) {
            pages.apply(link.getDestination()).ifPresent(link::setDestination);
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(link.getDestination()));
            }
            visitChildren(link);
        }
    }
}
