package io.github.driftfire.model.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ViewShapeTest {
    private static final List<String> WINDOWS = List.of(
            "320x568",
            "360x800",
            "375x667",
            "390x844",
            "412x915",
            "344x882",
            "568x320",
            "844x390",
            "768x1024",
            "1024x768",
            "800x600",
            "1280x720",
            "1366x768",
            "1440x900",
            "1536x864",
            "1920x1080",
            "1920x1200",
            "2560x1080",
            "2560x1440",
            "3440x1440",
            "3840x2160",
            "3840x1080",
            "5120x1440",
            "1x1",
            "7x2",
            "2x7",
            "1000x1000",
            "999x1001");

    @Test
    void everyWindowShowsTheSameArea() {
        for (String window : WINDOWS) {
            ViewShape shape = of(window);
            double area = (double) shape.widthUnits() * shape.heightUnits();
            assertEquals(1, area / ViewShape.AREA, 0.005, window + " shows " + shape);
            assertEquals(1, 1.04e6 / area, 0.1, window + " shows " + shape);
        }
    }

    @Test
    void everyWindowShowsItInItsOwnShape() {
        for (String window : WINDOWS) {
            ViewShape shape = of(window);
            double sides = (double) width(window) / height(window);
            assertEquals(1, shape.widthUnits() / (sides * shape.heightUnits()), 0.01, window + " shows " + shape);
        }
    }

    @Test
    void aWindowOnItsSideShowsTheSameOnItsSide() {
        for (String window : WINDOWS) {
            ViewShape shape = of(window);
            ViewShape turned = ViewShape.ofWindow(height(window), width(window));
            assertEquals(
                    shape.widthUnits(), turned.heightUnits(), 4, window + " shows " + shape + ", turned " + turned);
            assertEquals(
                    shape.heightUnits(), turned.widthUnits(), 4, window + " shows " + shape + ", turned " + turned);
        }
    }

    @Test
    void onlyTheRatioCounts() {
        assertEquals(ViewShape.USUAL, ViewShape.ofWindow(16, 9));
        assertEquals(ViewShape.USUAL, ViewShape.ofWindow(1920, 1080));
        assertEquals(ViewShape.USUAL, ViewShape.ofWindow(160_000_000, 90_000_000));
    }

    @ParameterizedTest
    @CsvSource({
        "10000,10,1923,541",
        "10,10000,541,1923",
        "2147483647,1,1923,541",
        "1,2147483647,541,1923",
        "0,0,1020,1020",
        "-5,1000,541,1923",
        "3840,1080,1923,541",
    })
    void extremesAreBounded(int width, int height, int shownWidth, int shownHeight) {
        assertEquals(new ViewShape(shownWidth, shownHeight), ViewShape.ofWindow(width, height));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 540, 541, 542, 1360, 1922, 1923, 1924, Integer.MAX_VALUE})
    void aWidthGivesAShapeWithinTheBounds(int width) {
        ViewShape shape = ViewShape.ofWidth(width);
        assertTrue(
                shape.widthUnits() >= ViewShape.LEAST_UNITS
                        && shape.widthUnits() <= ViewShape.MOST_UNITS
                        && shape.heightUnits() >= ViewShape.LEAST_UNITS
                        && shape.heightUnits() <= ViewShape.MOST_UNITS,
                width + " gives " + shape);
        assertEquals(shape, ViewShape.ofWidth(shape.widthUnits()), "what is reported is what was meant");
    }

    @Test
    void theMiddleKeepsAStretchInsideTheArena() {
        assertEquals(50, ViewShape.middle(0, 100, 4000));
        assertEquals(2000, ViewShape.middle(2000, 100, 4000));
        assertEquals(3950, ViewShape.middle(4000, 100, 4000));
        assertEquals(50, ViewShape.middle(-500, 100, 4000));
        assertEquals(400, ViewShape.middle(10, 1360, 800), "more than the arena");
        assertEquals(400, ViewShape.middle(790, 800, 800), "the whole arena");
    }

    private static ViewShape of(String window) {
        return ViewShape.ofWindow(width(window), height(window));
    }

    private static int width(String window) {
        return Integer.parseInt(window.substring(0, window.indexOf('x')));
    }

    private static int height(String window) {
        return Integer.parseInt(window.substring(window.indexOf('x') + 1));
    }
}
