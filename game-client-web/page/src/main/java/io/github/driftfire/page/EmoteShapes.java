package io.github.driftfire.page;

import io.github.driftfire.model.game.CommonMessages;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What emotes look like: lines in a square of 24 x 24, as an SVG path has them. */
final class EmoteShapes {
    private static final String FACE = "M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z";

    private static final String[] PATHS = {
        // An open hand, a thumb, a heart, laughter, sorrow, anger, an exclamation, a question.
        "M6.5 13V7.5a1.4 1.4 0 0 1 2.8 0V11V4.7a1.4 1.4 0 0 1 2.8 0V11V5.5a1.4 1.4 0 0 1 2.8 0V12V8a1.4 1.4 0 0 1"
                + " 2.8 0V14.5a6.5 6.5 0 0 1-6.5 6.5c-3.6 0-5-2-6.6-5.2l-1.4-2.7a1.5 1.5 0 0 1 2.5-1.6L7 14.5",
        "M8 11v9H4v-9zM8 11l3.5-8a2.5 2.5 0 0 1 2.7 2.8L13.7 9H18.5a2 2 0 0 1 2 2.4l-1.3 7A2 2 0 0 1 17.2 20H8",
        "M12 20.5S3.5 15 3.5 9A4.5 4.5 0 0 1 12 6.8a4.5 4.5 0 0 1 8.5 2.2C20.5 15 12 20.5 12 20.5z",
        FACE + "M7.5 13.5h9a4.5 4.5 0 0 1-9 0zM7.8 10l1.2-1.5L10.2 10M13.8 10l1.2-1.5L16.2 10",
        FACE + "M8.3 16.7a4.4 4.4 0 0 1 7.4 0M9 9.3v1M15 9.3v1M6.7 13.5v1.8",
        FACE + "M8.3 16.7a4.4 4.4 0 0 1 7.4 0M7.3 8l3.2 1.7M16.7 8l-3.2 1.7M9.3 11.3v.4M14.7 11.3v.4",
        "M12 4v10.5M12 19.3v.4",
        "M8 8.3a4 4 0 1 1 5.7 3.7c-1.1 .55-1.7 1.3-1.7 2.5v.3M12 19.3v.4",
    };

    private EmoteShapes() {}

    /** Adds the picture of an emote of {@link CommonMessages#EMOTES} to an element. */
    static void add(HTMLElement parent, int emote) {
        picture(parent, PATHS[emote]);
    }

    @JSBody(
            params = {"parent", "path"},
            script = "var space = 'http://www.w3.org/2000/svg', picture = document.createElementNS(space, 'svg'),"
                    + " lines = document.createElementNS(space, 'path'); picture.setAttribute('viewBox', '0 0 24 24');"
                    + " picture.setAttribute('aria-hidden', 'true'); lines.setAttribute('d', path);"
                    + " picture.appendChild(lines); parent.appendChild(picture);")
    private static native void picture(HTMLElement parent, String path);
}
