package io.github.driftfire.contract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** A game's script as it was compiled for browsers, run in the JVM without a page. */
final class PageScript {
    private static final Pattern EXPORT = Pattern.compile("export\\s*\\{\\s*(\\w+) as main\\s*\\};?\\s*$");

    /** A page's main exposes the fingerprint first; then it looks for elements that are not here. */
    private static final String ASK = "\ntry { MAIN([]); } catch (noPage) { } window.driftfireFingerprint();";

    private final String source;

    private PageScript(String source) {
        this.source = source;
    }

    /** The script of the class path. */
    static PageScript of(String game) throws IOException {
        String path = "META-INF/resources/" + game + "/client.js";
        try (InputStream in = PageScript.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException("there is no " + path + " on the class path: is the page compiled?");
            }
            return new PageScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The fingerprint that the script sends to a server. */
    String fingerprint() {
        Matcher export = EXPORT.matcher(source);
        if (!export.find()) {
            throw new AssertionError("the script exports no main");
        }
        String program = source.substring(0, export.start()) + ASK.replace("MAIN", export.group(1));
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            // Interpreted: a script's functions are larger than a method of the JVM may be.
            context.setOptimizationLevel(-1);
            ScriptableObject global = context.initStandardObjects();
            global.put("window", global, global);
            return Context.toString(context.evaluateString(global, program, "client.js", 1, null));
        }
    }
}
