package io.github.autoscaleanalysis.scale.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final String SVG = "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>";

    private static String markdown(Content content) {
        return new Document("Title", content.blocks()).toMarkdown();
    }

    private static String html(Content content) {
        return new Document("Title", content.blocks()).toHtml();
    }

    @Test
    void markdownHoldsEveryKindOfBlockInOrder() {
        Content content = new Content()
                .keyFigures(
                        new KeyFigure("Was it right?", "Yes", "23 pairs", KeyFigure.Tone.GOOD),
                        new KeyFigure("At what cost?", "n/a", "", KeyFigure.Tone.UNKNOWN))
                .section("Figures")
                .paragraph(Text.of("a ")
                        .andStrong("b")
                        .and(" ")
                        .andCode("c`d")
                        .andNewLine()
                        .and("e"))
                .item("one")
                .item(Text.of("two").andNewLine().and("lines"))
                .endOfList()
                .item("another list")
                .add(new Items(ListStyle.NUMBERS, List.of(Text.of("first"), Text.of("second"))))
                .part("Table")
                .table(Table.ofFigures("name", "ms")
                        .row(List.of(Text.of("long ").and(Text.strong("name")), Text.of("1.5")))
                        .row("b", "n/a"))
                .table(Table.ofWords("word", "other").row("a|b", "c"))
                .divider()
                .note(Note.Kind.UNAVAILABLE, "n/a: no SLO")
                .note(Note.Kind.CAVEAT, "few runs")
                .note(Note.Kind.WARNING, "lines lost")
                .add(new Picture("Errors", "Of all pairs.", "plots/a b.png", SVG));

        assertThat(markdown(content)).isEqualTo("""
                        # Title

                        - **Was it right?** Yes (23 pairs)
                        - **At what cost?** n/a

                        ## Figures

                        a **b** `` c`d `` \s
                        e

                        - one
                        - two \s
                          lines

                        - another list

                        1. first
                        2. second

                        ### Table

                        | name          |  ms |
                        |:--------------|----:|
                        | long **name** | 1.5 |
                        | b             | n/a |

                        | word | other |
                        |:-----|:------|
                        | a\\|b | c     |

                        ---

                        n/a: no SLO

                        > few runs

                        > **Warning:** lines lost

                        ![Errors](plots/a%20b.png)

                        Of all pairs.
                        """);
    }

    @Test
    void markdownShowsDataAsItIs() {
        assertThat(markdown(new Content().paragraph("# no heading, *no* [link](x) `code` <b> &lt; a & b \u001b[31m\n")))
                .isEqualTo(
                        "# Title\n\n\\# no heading, \\*no\\* \\[link\\](x) \\`code\\` \\<b\\> \\&lt; a & b  \\[31m \n");
        assertThat(markdown(new Content().paragraph("1. no item"))).endsWith("\n\n1\\. no item\n");
        assertThat(markdown(new Content().paragraph("- no item"))).endsWith("\n\n\\- no item\n");
        assertThat(markdown(new Content().paragraph("12 items. All."))).endsWith("\n\n12 items. All.\n");
        assertThat(markdown(new Content().paragraph(Text.code("a|b")))).endsWith("\n\n`a\\|b`\n");
    }

    @Test
    void aPictureMayEndItsTagsOnANewLine() {
        String svg = "<svg\n><path\n/></svg\n>\n";

        assertThat(html(new Content().add(new Picture("Errors", "", "a.png", svg))))
                .contains("<figure>\n<svg\n><path\n/></svg\n>\n<figcaption>");
    }

    @Test
    void columnsOfATableOfFiguresCanBeOfWords() {
        assertThat(markdown(new Content()
                        .table(Table.ofFigures("a", "b", "c")
                                .withWords("c", "none")
                                .row("1", "2", "3"))))
                .endsWith("""
                        | a   |   b | c   |
                        |:----|----:|:----|
                        | 1   |   2 | 3   |
                        """);
    }

    @Test
    void markdownLeavesOutWhatIsEmpty() {
        assertThat(markdown(new Content()
                        .paragraph("")
                        .add(new Items(ListStyle.BULLETS, List.of()))
                        .keyFigures()
                        .endOfList()))
                .isEqualTo("# Title\n");
    }

    @Test
    void htmlHoldsEveryKindOfBlockInOrder() {
        String page = html(new Content()
                .keyFigures(
                        new KeyFigure("Was it right?", "Yes", "23 pairs", KeyFigure.Tone.GOOD),
                        new KeyFigure("At what cost?", "n/a", "", KeyFigure.Tone.UNKNOWN))
                .section("Figures")
                .paragraph(Text.of("a ")
                        .andStrong("b")
                        .and(" ")
                        .andCode("c")
                        .andNewLine()
                        .and("e"))
                .item("one")
                .add(new Items(ListStyle.NUMBERS, List.of(Text.of("first"))))
                .part("Table")
                .table(Table.ofFigures("name", "ms").row("b", "1.5"))
                .divider()
                .note(Note.Kind.UNAVAILABLE, "n/a")
                .note(Note.Kind.WARNING, "lines lost")
                .add(new Picture("Errors", "Of all pairs.", "plots/a.png", SVG)));

        assertThat(page.substring(page.indexOf("<main>"))).isEqualTo("""
                        <main>
                        <h1>Title</h1>
                        <dl class="answers">
                        <div class="good"><dt>Was it right?</dt><dd>Yes<small>23 pairs</small></dd></div>
                        <div class="unknown"><dt>At what cost?</dt><dd>n/a</dd></div>
                        </dl>
                        <section>
                        <h2 id="section-figures">Figures</h2>
                        <p>a <strong>b</strong> <code>c</code><br>
                        e</p>
                        <ul>
                        <li>one</li>
                        </ul>
                        <ol>
                        <li>first</li>
                        </ol>
                        <h3>Table</h3>
                        <div class="wide" tabindex="0"><table>
                        <thead><tr><th scope="col">name</th><th scope="col" class="figure">ms</th></tr></thead>
                        <tbody>
                        <tr><td>b</td><td class="figure">1.5</td></tr>
                        </tbody></table></div>
                        <hr>
                        <p class="note unavailable">n/a</p>
                        <p class="note warning"><strong>Warning:</strong> lines lost</p>
                        <figure>
                        <svg viewBox="0 0 1 1"><path d="M0 0"/></svg>
                        <figcaption><strong>Errors</strong> Of all pairs.</figcaption>
                        </figure>
                        </section>
                        </main>
                        </body>
                        </html>
                        """);
    }

    @Test
    void htmlEscapesDataEverywhere() {
        String bad = "<script>alert(\"1\")</script> & \u0007";
        String page = html(new Content()
                .section(bad)
                .part(bad)
                .paragraph(bad)
                .item(bad)
                .table(Table.ofWords(bad).row(bad))
                .note(Note.Kind.CAVEAT, bad)
                .keyFigures(new KeyFigure(bad, bad, bad, KeyFigure.Tone.BAD))
                .add(new Picture(bad, bad, "f", SVG)));

        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("\u0007")
                .contains("&lt;script&gt;alert(&quot;1&quot;)");
    }

    @Test
    void htmlForbidsLoadingAnything() {
        assertThat(html(new Content().paragraph("text")))
                .contains("Content-Security-Policy\" content=\"default-src 'none';")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("<script");
    }

    @Test
    void htmlListsThreeSectionsOrMoreAtTheTopUnderAnchorsThatDiffer() {
        assertThat(html(new Content().section("A").section("B"))).doesNotContain("<nav");
        assertThat(html(new Content().section("A b").section("A-b").section("Ü")))
                .contains("<li><a href=\"#section-a-b\">A b</a></li>\n<li><a href=\"#section-a-b-2\">A-b</a></li>")
                .contains("<h2 id=\"section-a-b-2\">A-b</h2>");
    }

    @Test
    void htmlLeavesOutWhatIsEmpty() {
        String page = html(new Content()
                .paragraph("")
                .add(new Items(ListStyle.BULLETS, List.of()))
                .keyFigures());

        assertThat(page).endsWith("<main>\n<h1>Title</h1>\n</main>\n</body>\n</html>\n");
    }

    @Test
    void equalDocumentsGiveTheSameBytes() {
        Content content = new Content().section("A").paragraph("text");

        assertThat(html(content)).isEqualTo(html(content));
        assertThat(Text.of("a").andStrong("b"))
                .isEqualTo(Text.of("a").andStrong("b"))
                .hasSameHashCodeAs(Text.of("a").andStrong("b"))
                .isNotEqualTo(Text.of("ab"))
                .isNotEqualTo("ab")
                .hasToString("ab");
        assertThat(Text.of("a").andNewLine().and("b")).hasToString("a b");
    }

    @Test
    void refusesWhatNoReaderCouldUse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Document(" ", List.of()))
                .withMessage("document without a title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Heading(1, "a"))
                .withMessageContaining("level 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Heading(2, ""))
                .withMessageContaining("title");
        assertThatIllegalArgumentException().isThrownBy(Table::ofWords).withMessage("table without columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.ofWords("a", "b").row("c"))
                .withMessage("row of 1 cells in a table of 2 columns: [c]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture("a", "", "f.png", "<?xml version=\"1.0\"?><svg></svg>"))
                .withMessage("picture f.png is not an svg element: <?xml version=\"1.0\"?><svg></svg>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture("", "", "f.png", SVG))
                .withMessageContaining("title");
    }
}
