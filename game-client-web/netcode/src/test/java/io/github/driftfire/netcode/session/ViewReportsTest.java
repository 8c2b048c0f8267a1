package io.github.driftfire.netcode.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.ViewShape;
import org.junit.jupiter.api.Test;

final class ViewReportsTest {
    private final ViewReports reports = new ViewReports();

    @Test
    void theHelloHasTheShapeAndNothingFollowsUntilItIsAnother() {
        ViewShape upright = ViewShape.ofWindow(390, 844);
        reports.shape(upright);
        assertEquals(upright.widthUnits(), reports.report(1000), "the hello's");
        assertFalse(reports.due(10_000), "the same shape");
        reports.shape(ViewShape.ofWindow(780, 1688));
        assertFalse(reports.due(10_000), "the same shape, twice as large");
        reports.shape(ViewShape.ofWindow(844, 390));
        assertTrue(reports.due(10_000), "the phone was turned");
    }

    @Test
    void aWindowThatIsBeingDraggedIsReportedAtMostTwiceASecond() {
        reports.report(0);
        int sent = 0;
        for (int millis = 0; millis < 10_000; millis += 8) {
            reports.shape(ViewShape.ofWindow(800 + millis / 10, 900));
            if (reports.due(millis)) {
                reports.report(millis);
                sent++;
            }
        }
        assertTrue(sent >= 15 && sent <= 20, "reports in ten seconds: " + sent);
        assertTrue(reports.due(10_500), "the last shape is reported as well");
        assertEquals(ViewShape.ofWindow(1799, 900).widthUnits(), reports.report(10_500));
    }

    @Test
    void aWindowThatIsBackInItsShapeIsNotReported() {
        reports.report(0);
        reports.shape(ViewShape.ofWindow(390, 844));
        reports.shape(ViewShape.USUAL);
        assertFalse(reports.due(10_000));
    }
}
