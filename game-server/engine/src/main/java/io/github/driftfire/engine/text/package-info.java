/**
 * Texts that people write for others to read: what of them is shown, which of them can be taken for each other, and how much of them fits.
 * Plain functions; any thread. Knows nothing else of the engine.
 *
 * <p>What lost: to escape HTML here. A text is data; the page sets it as text, and an escaped one would be shown with its escapes by every other
 * client.
 */
@NullMarked
package io.github.driftfire.engine.text;

import org.jspecify.annotations.NullMarked;
