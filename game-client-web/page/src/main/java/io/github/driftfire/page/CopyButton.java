package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import java.util.function.Supplier;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** A button that copies a link, and says so; with another beside it that shares the link where the browser can. */
final class CopyButton {
    private static final int SAID_MILLIS = 2500;

    private CopyButton() {}

    /** @param id of the button; the one that shares has {@code -share} after it */
    static void of(String id, Supplier<String> link) {
        HTMLElement button = Ui.element(id);
        String usual = Ui.text(button);
        Ui.on(
                button,
                "click",
                event -> Browser.copy(button, link.get(), copied -> {
                    Ui.text(button, copied ? Texts.of("Link copied") : Texts.of("Copy the page\u2019s address"));
                    Window.setTimeout(() -> Ui.text(button, usual), SAID_MILLIS);
                }));
        HTMLElement share = Ui.element(id + "-share");
        share.setHidden(!Browser.canShare());
        Ui.on(share, "click", event -> Browser.share(Browser.title(), link.get()));
    }
}
