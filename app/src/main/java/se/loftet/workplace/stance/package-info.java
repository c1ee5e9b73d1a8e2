/// Putting what residents and staff said, in surveys and dialogues, on a problem card.
@NullMarked
package se.loftet.workplace.stance;

import org.jspecify.annotations.NullMarked;
