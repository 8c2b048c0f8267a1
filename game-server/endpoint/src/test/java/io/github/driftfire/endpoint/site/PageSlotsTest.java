package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A page of the kit's and a game's parts. */
final class PageSlotsTest {
    private static final String PAGE =
            "<b><!--slot:name-->Name<!--end--></b> <!--slot:head--><!--end--> <i><!--slot:name-->Name<!--end--></i>";

    @Test
    void whatTheGameHasForASlotStandsWhereverTheSlotIs() {
        assertEquals("<b>$1 sign</b>  <i>$1 sign</i>", PageSlots.fill(PAGE, "<!--slot:name-->$1 sign<!--end-->\n"));
    }

    @Test
    void otherSlotsKeepWhatTheKitHas() {
        assertEquals("<b>Name</b> <p>\n</p> <i>Name</i>", PageSlots.fill(PAGE, "<!--slot:head--><p>\n</p><!--end-->"));
        assertEquals("<b>Name</b>  <i>Name</i>", PageSlots.fill(PAGE, ""));
    }

    @Test
    void aSlotThatThePageDoesNotHaveIsNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PageSlots.fill(PAGE, "<!--slot:hud-->x<!--end-->"))
                .getMessage();
        assertEquals("slots.html: the kit's page has no slot hud", message);
    }
}
