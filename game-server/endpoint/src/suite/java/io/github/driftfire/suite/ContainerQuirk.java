package io.github.driftfire.suite;

import java.util.Arrays;

/**
 * What some container does in its own way and an application cannot change. The game plays the same with all of them. The build names
 * those of the server that it tries, by commas, in the system property {@value #PROPERTY}.
 */
public enum ContainerQuirk {
    /** Reads frames that are not masked, as if they were (GlassFish, Payara): what is in them is still judged. */
    READS_UNMASKED_FRAMES,
    /** Waits for a frame of any announced size to come, a few megabytes at most (GlassFish, Payara). */
    GATHERS_HUGE_FRAMES,
    /** Gathers fragments without a bound while none is the last (Liberty): whoever sends no more than these is taken for silent. */
    GATHERS_FRAGMENTS,
    /** Forgets what came in one piece with the handshake (GlassFish, Payara, Liberty); no browser sends before the answer. */
    FORGETS_WHAT_CAME_WITH_THE_HANDSHAKE,
    /** Keeps a line, and our endpoint with it, whose peer was gone before the answer could be written (Liberty). */
    KEEPS_WHO_LEFT_DURING_THE_HANDSHAKE,
    /** Takes megabytes for a peer that does not read before it says so (GlassFish, Payara). */
    BUFFERS_FOR_WHO_DOES_NOT_READ,
    /** Has {@code ROOT.war} below that name; its root is named by a setting of its own (GlassFish, Payara, Liberty). */
    NAMES_ITS_ROOT_BY_A_SETTING,
    /**
     * Holds an endpoint until the thread that it last ran on has other work (WildFly), and with it the classes of an application that is
     * gone; the endpoint holds nothing.
     */
    KEEPS_CLASSES_OF_WHAT_WAS_UNDEPLOYED;

    private static final String PROPERTY = "server.quirks";

    /** Whether the server that is being tried has it. */
    public boolean isHere() {
        return Arrays.asList(System.getProperty(PROPERTY, "").split(",")).contains(name());
    }
}
