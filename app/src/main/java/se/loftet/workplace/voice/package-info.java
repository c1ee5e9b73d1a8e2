/// What residents wrote, read and answered by staff.
@NullMarked
package se.loftet.workplace.voice;

import org.jspecify.annotations.NullMarked;
