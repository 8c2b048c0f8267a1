package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at what a page shows as axe-core does: names, roles, landmarks, contrast; and at the size of its letters. */
final class Accessibility {
    private static final int[][] SIZES = {{1280, 720}, {390, 844}, {844, 390}, {320, 568}};

    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                found => done(found.violations.map(
                    each => each.id + ': ' + each.nodes.map(node => node.html.slice(0, 120)).join(', '))),
                failure => done(['axe failed: ' + failure]));
            """;

    private static final String SMALL_LETTERS = """
            return [...document.querySelectorAll('body *')]
                .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim())
                    && parseFloat(getComputedStyle(each).fontSize) < 12)
                .map(each => each.tagName + '#' + each.id);
            """;

    private static final String OUTSIDE = """
            return [...document.querySelectorAll('button, input, a, [role=meter], #board, #minimap')]
                .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('#menu, dialog'))
                .map(each => [each.id || each.className, each.getBoundingClientRect()])
                .filter(([, box]) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
                .map(([name]) => name);
            """;

    private static final String SMALL_TARGETS = """
            return [...document.querySelectorAll('button, a, input:not([type=checkbox])')]
                .filter(each => each.checkVisibility({ visibilityProperty: true }))
                .filter(each => each.getBoundingClientRect().height < 44)
                .map(each => each.id || each.className);
            """;

    private final String axe;

    Accessibility() throws IOException {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IOException("axe.min.js is not on the class path");
            }
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Fails unless what is shown now is in order at a desk's size and at telephones'. */
    void assertInOrder(Browser browser, String screen) {
        for (int[] size : SIZES) {
            String where = screen + " at " + size[0] + " x " + size[1];
            browser.resize(size[0], size[1]);
            browser.run(axe);
            assertEquals(List.of(), browser.runAsync(VIOLATIONS), () -> where + ", by axe-core");
            assertEquals(List.of(), browser.run(SMALL_LETTERS), () -> where + ", letters below 12 px");
            assertEquals(List.of(), browser.run(OUTSIDE), () -> where + ", outside of the window");
            assertEquals(List.of(), browser.run(SMALL_TARGETS), () -> where + ", targets below 44 px");
        }
    }
}
