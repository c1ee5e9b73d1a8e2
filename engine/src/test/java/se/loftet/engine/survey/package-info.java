@NullMarked
package se.loftet.engine.survey;

import org.jspecify.annotations.NullMarked;
