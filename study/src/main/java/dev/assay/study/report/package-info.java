/** A summary as HTML, Markdown, CSV and JSON. */
@NullMarked
package dev.assay.study.report;

import org.jspecify.annotations.NullMarked;
