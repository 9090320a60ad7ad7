/** From a YAML file to a checked, typed experiment and the injector of one run. */
@NullMarked
package dev.assay.config;

import org.jspecify.annotations.NullMarked;
