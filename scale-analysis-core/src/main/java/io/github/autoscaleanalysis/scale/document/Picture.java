package io.github.autoscaleanalysis.scale.document;

import java.util.regex.Pattern;

/**
 * A picture: inline in HTML, a link to its file in Markdown.
 *
 * @param title what it shows, also for those who cannot see it
 * @param caption what to look for, possibly empty
 * @param file where its file lies, as seen from the document, such as {@code plots/residuals.png}
 * @param svg the picture as an {@code svg} element; it is put into the page as it is, so it must come from code that is
 *     trusted; the page's policy lets neither scripts run nor anything be loaded. If several pictures of one page use
 *     ids, these must differ
 */
public record Picture(String title, String caption, String file, String svg) implements Block {

    /** Some writers end tags on a new line. */
    private static final Pattern END = Pattern.compile("</svg\\s*>\\s*\\z");

    /**
     * Checks the picture.
     *
     * @param title what it shows
     * @param caption what to look for, possibly empty
     * @param file where its file lies
     * @param svg the picture as an {@code svg} element
     * @throws IllegalArgumentException if the title is blank or the picture is not one {@code svg} element
     */
    public Picture {
        if (title.isBlank()) {
            throw new IllegalArgumentException("picture " + file + " without a title");
        }
        if (!svg.startsWith("<svg") || !END.matcher(svg).find()) {
            throw new IllegalArgumentException(
                    "picture " + file + " is not an svg element: " + svg.substring(0, Math.min(svg.length(), 40)));
        }
    }
}
