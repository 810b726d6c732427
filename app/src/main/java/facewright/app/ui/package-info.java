/** The toolkit side of the studio: theme, jobs on worker threads, questions, notices, icons. */
@NullMarked
package facewright.app.ui;

import org.jspecify.annotations.NullMarked;
