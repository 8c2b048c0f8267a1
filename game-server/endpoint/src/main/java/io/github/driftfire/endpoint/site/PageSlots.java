package io.github.driftfire.endpoint.site;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a game's page differs from the kit's. The kit's {@code index.html} has slots, and what most games have in them:
 *
 * <pre>{@code
 * <label for="name"><!--slot:name-->Name<!--end--></label>
 * }</pre>
 *
 * <p>A game's {@code slots.html} has something else for some of them, in the same spelling. A slot may be in the page more than once.
 */
final class PageSlots {
    private static final Pattern SLOT = Pattern.compile("<!--slot:([a-z-]+)-->(.*?)<!--end-->", Pattern.DOTALL);

    private PageSlots() {}

    /**
     * @param page the kit's
     * @param own the game's slots; empty where it has none
     * @throws IllegalArgumentException if the game fills a slot that the page does not have
     */
    static String fill(String page, String own) {
        Map<String, String> contents = new HashMap<>();
        Matcher filled = SLOT.matcher(own);
        while (filled.find()) {
            if (!page.contains("<!--slot:" + filled.group(1) + "-->")) {
                throw new IllegalArgumentException("slots.html: the kit's page has no slot " + filled.group(1));
            }
            contents.put(filled.group(1), filled.group(2));
        }
        return SLOT.matcher(page)
                .replaceAll(slot -> Matcher.quoteReplacement(contents.getOrDefault(slot.group(1), slot.group(2))));
    }
}
