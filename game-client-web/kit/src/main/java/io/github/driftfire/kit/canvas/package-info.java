/** The canvas and its camera. Knows no game. Owned by the page's only thread. */
@NullMarked
package io.github.driftfire.kit.canvas;

import org.jspecify.annotations.NullMarked;
