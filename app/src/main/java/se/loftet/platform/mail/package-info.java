/// Mail: one message to one address, over SMTP.
@NullMarked
package se.loftet.platform.mail;

import org.jspecify.annotations.NullMarked;
