/** Reads the models, forms, tables and clauses that are delivered with the product. */
@NullMarked
package uk.complexcase.procedure.models;

import org.jspecify.annotations.NullMarked;
