/// Pages: views, texts, errors and headers.
@NullMarked
package se.loftet.platform.web;

import org.jspecify.annotations.NullMarked;
