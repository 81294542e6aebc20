/** The product as people meet it: by a real browser, in the words of the pages. */
@NullMarked
package uk.complexcase.browser;

import org.jspecify.annotations.NullMarked;
