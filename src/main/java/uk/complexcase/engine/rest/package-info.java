/** Camunda's REST API v2 and the management endpoints, as far as the embedded engine has them. */
@NullMarked
package uk.complexcase.engine.rest;

import org.jspecify.annotations.NullMarked;
